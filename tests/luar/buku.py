"""Writes plain .xlsx files by hand, many rows a second, also with what the usual libraries refuse to write. Will not read any."""
import zipfile
from xml.sax.saxutils import escape, quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACK = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LETTERS = [chr(65 + i) for i in range(26)] + [chr(64 + i // 26) + chr(65 + i % 26) for i in range(26, 702)]


class Formula(str):
    """A text that is written as a formula without a value."""


def text(value):
    """A text as it stands in a cell: what XML cannot hold is spelt _xHHHH_, as Excel does."""
    plain = value.replace("_x", "_x005F_x")
    if not plain.isprintable():
        plain = "".join(c if c in "\n\t" or " " <= c < "\ufffe" or c > "\uffff" else f"_x{ord(c):04X}_" for c in plain)
    return escape(plain)


def _cell(at, value):
    if isinstance(value, Formula):
        return f'<c r="{at}"><f>{escape(value)}</f></c>'
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text(value)}</t></is></c>'
    return f'<c r="{at}"><v>{value!r}</v></c>'


def write(path, sheets):
    """Sheets: pairs of a name and rows, which may be a generator; a row holds texts, numbers, formulas and None."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        names = []
        for name, rows in sheets:
            names.append(name)
            with z.open(f"xl/worksheets/sheet{len(names)}.xml", "w", force_zip64=True) as f:
                f.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
                for r, row in enumerate(rows, 1):
                    cells = "".join(_cell(f"{_LETTERS[c]}{r}", v) for c, v in enumerate(row) if v is not None)
                    f.write(f'<row r="{r}">{cells}</row>'.encode("utf-8"))
                f.write(b"</sheetData></worksheet>")
        count = range(1, len(names) + 1)
        z.writestr("[Content_Types].xml", f'{_HEAD}<Types xmlns="{_PACK}/content-types"><Default Extension="rels" '
                   'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
                   + "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for i in count) + "</Types>")
        z.writestr("_rels/.rels", f'{_HEAD}<Relationships xmlns="{_PACK}/relationships">'
                   f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr("xl/workbook.xml", f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
                   + "".join(f'<sheet name={quoteattr(n)} sheetId="{i}" r:id="rId{i}"/>' for i, n in zip(count, names)) + "</sheets></workbook>")
        z.writestr("xl/_rels/workbook.xml.rels", f'{_HEAD}<Relationships xmlns="{_PACK}/relationships">'
                   + "".join(f'<Relationship Id="rId{i}" Type="{_REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in count) + "</Relationships>")
