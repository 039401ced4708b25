"""Sample submissions that this project made: regions are real, innovations, offices' papers and persons are invented.

``python -m bench.samples [--out samples]`` writes them. Whoever writes here must not know the rules: the papers follow the domain reference and
real public documents, and ``expected.yaml`` says what a reviewer who reads only the contract would find.
"""
