"""Makes workspaces whose names and cells are as hostile as they can be, for what the program writes of them. Will not judge it."""
import csv
import io
import os
import shutil

import besar
import buku
from kantor import ROOT

CONTROLS = "".join(map(chr, range(1, 32))) + "\x7f\x85\ufffe\uffff\u200b\u202e"
LONG = "Menyusun bahan layanan terpadu " * 1057
# What a cell may hold that a writer of workbooks must not pass on as it stands.
CELLS = [
    f"Kendali {CONTROLS} akhir", "_x0041_ dan _x000D_", "]]> <!-- & --> <b>tebal</b> &#0; &amp;", LONG[:32_767], "=HYPERLINK(\"http://a.invalid\";\"klik\")",
    "=1+1", "+62 811", "-- strip", "@SUM(A1)", "'petik", '"kutip"', "  depan dan belakang  ", "baris\r\nbaru\rlagi\tsela", "🏝️ Pulau 👩‍👩‍👧 \U0001f3f4", "á́́́ ﷽ ﷺ",
    "{=SUM(1)}", "#REF!", "1E+400", "TRUE", "https://a.invalid/" + "x" * 2100, "file:///C:/a b#c%20d", "mailto:a@b.invalid?subject=&body=", "\\\\peladen\\berbagi",
]
BUDGETS = [1e15, 999_999_999_999_999, 1e300, -5, 0.1 + 0.2, 12_345_678_901_234_567, "Rp 1e15", "-0", "1.000.000.000.000.000,00", 5e-324]
DAYS = ["31/12/9999", 2_958_465, 0, -1, 60, "1/1/1900", 1e9, "29/2/2022", "Januari s.d. Maret 2022", "\x02 Mei 2022"]
NAMES = [
    ("19.71-01", "Kota Pangkalpinang", 'Dinas "Kutip" & \'Petik\' <b>', "Inovasi & Layanan <satu> \"dua\" 'tiga'", "A&B <C>", "Pemerintah Kota \"Batu\""),
    ("19.71-02", "Kota Pangkalpinang", "=CMD|' /C calc'!A0", "+Layanan @Terpadu -Satu", "=SUM(1)", "@Kota"),
    ("19.01-01", "Kabupaten Bangka", "Dinas " + "Panjang Sekali " * 16 + "Akhir", "Layanan " + "Sangat Panjang " * 60, "PANJANG" * 12, "Pemerintah " + "Jauh " * 60),
    ("19.02-01", "Kabupaten Belitung", "Dinas \x01\x0b\x1f Kendali \ufffe", "Layanan \x02 Kendali _x0007_", "KEN\x07DALI", "Pemerintah \x08 Kota"),
    ("19.03-01", "Kabupaten Bangka Selatan", "Dinas [Kurung] / Garis \\ Miring * Bintang ? : Titik", "Layanan [a]/b\\c*d?e:f", "K[U]R:U*N?G", "Kota [x]"),
    ("19.04-01", "Kabupaten Bangka Tengah", "Dinas 🏝️ Pulau \u202e Terbalik", "Layanan 🏝️ \u200b Pulau", "🏝️", "Kota 🏝️"),
]
SHEETS = ["'Petik' & \"kutip\" <31 huruf> #!%", "A" * 31, "Rencana Aksi", "=1+1", "🏝️ Pulau 'a'", "_xlnm.Print_Area"]
FILES = ["{} 'petik' & #1 %20 (final).xlsx", "{} = + @ {{a}} [b].xlsx", "{} " + "panjang " * 22 + ".xlsx", "{} \x01\x7f kendali.xlsx", "{} 🏝️ ; , ~ ^ `.xlsx", "{} <b>&amp;\"kutip\".xlsx"]


def rows(turn, count=60):
    """Rows in which every column has its turn with every cell; a third of them stays as it should be."""
    for i in range(count):
        row = besar.aksi(i)
        if i % 3:
            row[1 + (i + turn) % 12] = CELLS[(i + 5 * turn) % len(CELLS)]
            row[12] = BUDGETS[(i + turn) % len(BUDGETS)]
            row[7 + i % 2] = DAYS[(i + turn) % len(DAYS)]
        if i % 7 == 6:
            row[3] = buku.Formula("1/0")
        yield row


def workspace(folder):
    """Plans in the table of the office, named as hostile as the roster and the sheets are; and one in csv."""
    shutil.rmtree(folder, ignore_errors=True)
    for i, (whose, sheet, name) in enumerate(zip(NAMES, SHEETS, FILES)):
        path = os.path.join(folder, "masuk", f"sub & 'folder' {i}", name.format(whose[0]))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        buku.write(path, [(sheet, besar.tabel(rows(i), whose)), ("Catatan & <lain>", [[cell] for cell in CELLS])])
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(besar.tabel(rows(3, 30), NAMES[0]))
    with open(os.path.join(folder, "masuk", "19.71-01 kiriman kedua.csv"), "w", encoding="utf-8") as f:
        f.write(text.getvalue())
    with open(os.path.join(folder, "daftar-opd.csv"), "w", encoding="utf-8", newline="") as f:
        csv.writer(f).writerows([["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"], *NAMES])
    with open(os.path.join(ROOT, "tests", "corpora", "usual-forms", "ripp.toml"), encoding="utf-8") as f:
        settings = f.read()
    settings = settings.replace('"Replikasi Inovasi Pelayanan Publik"', '"=Replikasi & \\"Inovasi\\" <b> \\u0001 _x0041_"').replace('"Biro Organisasi"', '"Biro \'Organisasi\' & <Co>"')
    with open(os.path.join(folder, "ripp.toml"), "w", encoding="utf-8") as f:
        f.write(settings)


def filled(template, target):
    """An official template in which the cells of the plan are hostile; gives the new file."""
    import openpyxl

    book = openpyxl.load_workbook(template)
    sheet = book["Rencana Aksi"]
    head = next(r for r in range(1, 30) if sheet.cell(r, 1).value == "No")
    for i in range(40):
        for c in range(2, 16):
            if c in (2, 3) and i % 2:
                continue
            value = (CELLS + BUDGETS + DAYS)[(i * 14 + c) % (len(CELLS) + len(BUDGETS) + len(DAYS))]
            cell = sheet.cell(head + 1 + i, c)
            if isinstance(cell.value, str) and cell.value.startswith("="):
                continue
            if isinstance(value, str):
                # openpyxl writes no such characters.
                cell.value = "".join(c for c in value if c in "\n\t" or c >= " " and c not in "\ufffe\uffff")
                cell.data_type = "s"
            else:
                cell.value = value
    os.makedirs(os.path.dirname(target), exist_ok=True)
    book.save(target)
    return target
