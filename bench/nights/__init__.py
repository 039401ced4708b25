"""What a night costs: with nothing to do, with a little to do, and how much of a night that reads goes to the machinery around reading."""
