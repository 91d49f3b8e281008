#!/usr/bin/env python3
"""Asks the network by multicast DNS (RFC 6762 section 5.1) where NAME is; fine if the answer is ADDRESS."""
import socket
import struct
import sys

name, address = sys.argv[1:]
labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
question = struct.pack("!6H", 1, 0, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!2H", 1, 1)
asker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
asker.settimeout(2)
asker.sendto(question, ("224.0.0.251", 5353))
answer, _ = asker.recvfrom(9000)
sys.exit(0 if socket.inet_aton(address) in answer else f"{name}: {answer!r}")
