"""BLAKE2b as Python carries it, without OpenSSL.

`hashlib` loads OpenSSL before it offers anything: 3 MB and 2 ms, of a window that has 60 MB.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without its own
    from hashlib import blake2b

__all__ = ["blake2b"]
