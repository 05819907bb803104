"""Writes plain PDF files, for benchmarks and tests: pages of lines in Helvetica, nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TOP, LEFT, BODY = 790, 60, 11.0
_FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


@dataclass(frozen=True)
class Drawn:
    """A line as it is drawn; `gap` is the space above it in units of its size."""

    text: str
    size: float = BODY
    bold: bool = False
    gap: float = 1.3


def page_of(lines: Sequence[Drawn]) -> bytes:
    """The content stream of a page with these lines from top to bottom."""
    y = float(TOP)
    out = []
    for line in lines:
        y -= line.size * line.gap
        text = line.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F2" if line.bold else "F1"
        out.append(f"BT /{font} {line.size:g} Tf 1 0 0 1 {LEFT} {y:.1f} Tm ({text}) Tj ET")
    return "\n".join(out).encode("cp1252", "replace")


def pdf_of(contents: Sequence[bytes], info: Mapping[str, str] | None = None) -> bytes:
    """A PDF with a page for each content stream."""
    streams = [zlib.compress(content) for content in contents]
    first_page = 3 + len(_FONTS)
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(streams)))
    fonts = " ".join(f"/{name} {3 + at} 0 R" for at, name in enumerate(_FONTS))
    told = " ".join(f"/{name} ({value})" for name, value in (info or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
    ]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        for name in _FONTS.values()
    ]
    for number, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << {fonts} "
            f">> >> /Contents {first_page + 2 * number + 1} 0 R >>".encode()
        )
        head = f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + stream + b"\nendstream")
    objects.append(f"<< {told} >>".encode())
    return written(objects, f"/Root 1 0 R /Info {len(objects)} 0 R")


def written(objects: Sequence[bytes], trailer: str) -> bytes:
    """The file of these objects, numbered from 1, with its table of places."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(out)
