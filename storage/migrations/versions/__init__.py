"""One file a step: its number, what it follows, and how to take it and take it back."""
