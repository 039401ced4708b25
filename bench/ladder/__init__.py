"""Pages of known text under ladders of degradation: how far down each ladder reading holds, against the bare engine."""
