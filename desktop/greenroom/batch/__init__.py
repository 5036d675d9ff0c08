"""Hundreds of rehearsals at once: pairs found, reviewed by workers, kept one by one, summed up.

The engine is Dask distributed, which this room alone knows and imports when it is needed.
"""
