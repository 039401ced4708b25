"""The vocabulary of bukti: what a submission, a page, a fact, a flag and a verdict are.

Frozen dataclasses with tuples inside, standard library only, no input or output. Every other package speaks in these types and
none of them is known here.
"""
