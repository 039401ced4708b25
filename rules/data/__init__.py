"""Tables that ship with the rules."""
