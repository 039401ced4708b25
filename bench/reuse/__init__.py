"""How surely the same content is found again, on pages made for it: see ``python -m bench.reuse``."""
