"""How long a changed rulebook takes to be tried on many claims."""
