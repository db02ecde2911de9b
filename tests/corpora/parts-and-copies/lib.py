"""Table writer that keeps its own truth while writing. Used by make.py."""
import datetime as D, random, re
from openpyxl import Workbook
from openpyxl.styles import PatternFill, Font, Alignment, Border, Side
from openpyxl.utils import get_column_letter as L

BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
ABBR = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
ODD = "Jan Peb Mrt Apr Mei Juni Juli Agust Sept Okt Nop Des".split()
ODDLONG = "Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember".split()
HARI = "Senin Selasa Rabu Kamis Jum'at Sabtu Minggu".split()
ROM = ["I", "II", "III"]
ORDER = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]

def ml(y, m): return (D.date(y + m // 12, m % 12 + 1, 1) - D.timedelta(1)).day
def mstart(y, m): return D.date(y, m, 1)
def mend(y, m): return D.date(y, m, ml(y, m))
def wk(y, m, w): return (D.date(y, m, (1, 8, 15, 22)[w - 1]), D.date(y, m, (7, 14, 21, ml(y, m))[w - 1]))

# ---- dates
d_long = lambda d: f"{d.day} {BULAN[d.month-1]} {d.year}"
d_oddl = lambda d: f"{d.day:02d} {ODDLONG[d.month-1]} {d.year}"
d_abbr = lambda d: f"{d.day} {ABBR[d.month-1]} {d.year}"
d_odd = lambda d: f"{d.day} {ODD[d.month-1]} {d.year}"
d_odd2 = lambda d: f"{d.day} {ODD[d.month-1]} {d.year%100:02d}"
d_slash = lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}"
d_slash2 = lambda d: f"{d.day}/{d.month}/{d.year%100:02d}"
d_dot = lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}"
d_dash = lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}"
d_dash2 = lambda d: f"{d.day}-{d.month}-{d.year%100:02d}"
d_hari = lambda d: f"{HARI[d.weekday()]}, {d.day} {BULAN[d.month-1]} {d.year}"
d_caps = lambda d: f"{d.day} {BULAN[d.month-1].upper()} {d.year}"
d_iso = lambda d: d.isoformat()
d_real = lambda d: (D.datetime(d.year, d.month, d.day), "dd/mm/yyyy")
d_us = lambda d: (D.datetime(d.year, d.month, d.day), "mm/dd/yyyy")
d_reallong = lambda d: (D.datetime(d.year, d.month, d.day), "[$-421]dd mmmm yyyy")
d_serial = lambda d: (d - D.date(1899, 12, 30)).days
d_noyear = lambda d: f"{d.day} {BULAN[d.month-1]}"
# ---- money
def dots(n): return f"{n:,}".replace(",", ".")
m_num = lambda n: (n, "#,##0")
m_plain = lambda n: n
m_rpd = lambda n: f"Rp {dots(n)},-" if n else "-"
m_rp = lambda n: f"Rp. {dots(n)}" if n else "nihil"
m_rp0 = lambda n: f"Rp{dots(n)},00" if n else "Rp0,00"
m_dots = lambda n: dots(n) if n else "0"
m_dots00 = lambda n: f"{dots(n)},00" if n else "-"
m_text = lambda n: str(n) if n else "0"
m_space = lambda n: "Rp " + f"{n:,}".replace(",", " ") if n else "Nihil"
m_ribu = lambda n: n // 1000 if n else "-"
m_ribut = lambda n: dots(n // 1000) if n else "0"
m_juta = lambda n: n / 1e6
def koma(x): return (f"{x:.3f}".rstrip("0").rstrip(".")).replace(".", ",")
def m_words(n):
    if not n: return "Non anggaran"
    if n >= 10**9: return f"Rp {koma(n/1e9)} M"
    return f"{koma(n/1e6)} juta"
def m_jt(n): return f"{koma(n/1e6)} jt" if n else "nihil"
def m_mix(n, i=[0]):
    i[0] += 1
    if not n: return ["nihil", "-", 0][i[0] % 3]
    return [m_rpd, m_rp, m_num, m_rp0, m_dots][i[0] % 5](n)

PIC = ["Kepala Bidang Pelayanan", "Sekretaris", "Kasubbag Umum dan Kepegawaian", "Kasi Pengolahan Data", "Ketua Tim Replikasi",
       "Subkoordinator Program", "Kepala UPTD", "Kabid Sarana dan Prasarana", "Pranata Komputer Ahli Muda", "Analis Kebijakan Ahli Muda"]
NOTE = [None, None, None, "Koordinasi dengan Bagian Organisasi", "Dilaksanakan bertahap", "Jadwal dapat digeser", "Melibatkan kecamatan"]
MONEY = [3250000, 4800000, 6400000, 9750000, 11200000, 17500000, 22400000, 31600000, 56300000, 87900000]
OUT = {"1.1": ["Surat Keputusan Tim", "SK Kepala Perangkat Daerah"], "1.2": ["Berita acara kesepakatan", "Surat persetujuan replikasi"],
       "1.3": ["Dokumen rancangan adaptasi", "Naskah desain inovasi"], "2.1": ["Notulen dan daftar hadir", "Pegawai paham alur layanan"],
       "2.2": ["Sertifikat pelatihan", "Perangkat siap pakai"], "2.3": ["Laporan hasil uji coba", "Berita acara uji coba"],
       "3.1": ["Laporan pemantauan bulanan", "Formulir monitoring"], "3.2": ["Laporan evaluasi", "Dokumen hasil evaluasi"]}
UNIT = {"1.1": ["SK", "Dokumen"], "1.2": ["Kali", "Dokumen"], "1.3": ["Dokumen", "Berkas"], "2.1": ["Kegiatan", "Orang"], "2.2": ["Orang", "Unit"],
        "2.3": ["Lokasi", "Laporan"], "3.1": ["Laporan", "Kali"], "3.2": ["Laporan", "Dokumen"]}
FREE = {"1.1": ["Menyusun rancangan SK Tim Replikasi {S}", "Menetapkan SK Kepala Perangkat Daerah tentang Tim Replikasi {S}", "Pembentukan tim replikasi {S} melalui surat keputusan"],
        "1.2": ["Menyurati {A} perihal izin replikasi {S}", "Konsultasi dan diskusi dengan {A}", "Kunjungan belajar ke {A}"],
        "1.3": ["Menyusun desain adaptasi {S}", "Merancang model {S} sesuai kondisi daerah", "Mendesain alur layanan {S} hasil adaptasi"],
        "2.1": ["Sosialisasi internal {S} bagi seluruh pegawai", "Sosialisasi {S} pada rapat staf", "Paparan {S} kepada kepala bidang"],
        "2.2": ["Pelatihan petugas pengelola {S}", "Pengadaan komputer dan jaringan untuk {S}", "Penguatan kapasitas admin {S}"],
        "2.3": ["Uji coba {S} pada satu lokasi", "Pelaksanaan uji coba {S} selama satu bulan", "Ujicoba {S} bersama pengguna layanan"],
        "3.1": ["Monitoring bulanan pelaksanaan {S}", "Pemantauan {S} tiap bulan oleh tim"],
        "3.2": ["Evaluasi tiga bulanan {S}", "Rapat evaluasi triwulanan {S}"]}
CLEAR = {"1.1": ["Penetapan SK Tim Replikasi {S}", "Penerbitan SK Tim Replikasi {S}"],
         "1.2": ["Komunikasi dengan pemda asal inovasi ({A})", "Komunikasi dan koordinasi dengan {A} selaku pemda asal inovasi"],
         "1.3": ["Mendesain inovasi {S} yang akan diadaptasi", "Mendesain {S} sesuai kebutuhan daerah"],
         "2.1": ["Sosialisasi internal {S}", "Sosialisasi internal {S} kepada seluruh pegawai"],
         "2.2": ["Penguatan SDM pengelola {S}", "Penguatan sarana pendukung {S}", "Penguatan proses dan sarana {S}"],
         "2.3": ["Uji coba {S}", "Uji coba {S} di dua lokasi"],
         "3.1": ["Monitoring bulanan {S}", "Monitoring bulanan penerapan {S}"],
         "3.2": ["Evaluasi 3 bulanan {S}", "Evaluasi tiga bulanan penerapan {S}"]}
SPAN = {"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3), "2.1": (3, 4), "2.2": (4, 6), "2.3": (6, 8), "3.1": (8, 12), "3.2": (9, 12)}

def plan(seed, opd, n=None, texts=FREE, early=False, step=1000, zero=0.2):
    """opd: roster row dict with short, origin, code prefix. n: rows per activity {act: count}."""
    r = random.Random(seed); acts = []
    for act in ORDER:
        k = (n or {}).get(act, 1)
        descs = r.sample(texts[act], min(k, len(texts[act])))
        for j in range(k):
            lo, hi = SPAN[act]
            s = D.date(2022, lo, r.randint(3, 27)); e = D.date(2022, hi, r.randint(3, 27))
            if e <= s: s, e = D.date(2022, lo, r.randint(2, 9)), D.date(2022, hi, r.randint(18, 27))
            if early and act in ("1.1", "1.2"):
                s = D.date(2021, 11 if act == "1.1" else 12, r.randint(1, 12)); e = s + D.timedelta(r.randint(9, 17))
            desc = descs[j % len(descs)].format(S=opd["S"], A=opd["asal"].replace("Pemerintah ", "Pemerintah "))
            if k > len(descs) and j >= len(descs): desc += f" tahap lanjutan {j}"
            b = 0 if r.random() < zero else r.choice(MONEY) // step * step
            acts.append(dict(phase=int(act[0]), activity=act, description=desc, output=r.choice(OUT[act]), target=r.choice([1, 2, 3, 4, 12, 25, 40]),
                             unit=r.choice(UNIT[act]), start=s, end=e, responsible=r.choice(PIC), code=f"{opd['kode6']}.{r.randint(1, 12):02d}",
                             fund=None if not b else r.choice(["APBD", "PAD", "DAU", "DAK Non Fisik"]), budget=b, note=r.choice(NOTE), _raw={}, _fault=[], _skip=set()))
    return acts

class File:
    def __init__(s, name, agency, layout, **hab):
        s.name, s.agency, s.layout, s.hab = name, agency, layout, hab
        s.wb = Workbook(); s.ws = s.wb.active; s.actions, s.faults = [], []; s.fmt = "xlsx"; s.csv = None; s.post = None; s.via = None
    def sheet(s, title, first=False):
        if first: s.ws.title = title; return s.ws
        s.ws = s.wb.create_sheet(title); return s.ws
    def truth(s):
        return dict(layout=s.layout, agency=s.agency, actions=s.actions, faults=s.faults, status="ok", habits=s.hab)

def put(ws, r, c, v, fmt=None, bold=False):
    if isinstance(v, tuple): v, fmt = v
    x = ws.cell(r, c, v)
    if fmt: x.number_format = fmt
    if bold: x.font = Font(bold=True)
    return x

def lines(ws, r, c, items, merge=None, bold=True):
    for t in items:
        if t is not None:
            put(ws, r, c, t, bold=bold)
            if merge: ws.merge_cells(start_row=r, start_column=c, end_row=r, end_column=c + merge - 1); ws.cell(r, c).alignment = Alignment(horizontal="center")
        r += 1
    return r

def ident(ws, r, c, style, pairs, gap=2):
    """one: 'Label : value' in a cell; three: label/:/value; two: label/value (value `gap` columns to the right); colon: 'Label :' / value."""
    for l, v in pairs:
        if style == "one": put(ws, r, c, f"{l} : {v}")
        elif style == "tight": put(ws, r, c, f"{l}: {v}")
        elif style == "three": put(ws, r, c, l); put(ws, r, c + 1, ":"); put(ws, r, c + 2, v)
        elif style == "two": put(ws, r, c, l); put(ws, r, c + gap, v)
        elif style == "colon": put(ws, r, c, l + " :"); put(ws, r, c + 1, v)
        r += 1
    return r

def sign(ws, r, c, place, day, head="Kepala,", name="", nip="", rank=None):
    for i, t in enumerate([f"{place}, {day}", head, None, None, None, name, rank, f"NIP. {nip}"]):
        if t: put(ws, r + i, c, t)
    return r + 8

def months(kind, words=ABBR, y=2022, rng=range(1, 13), top="Bulan", roman=("I", "II", "III", "IV"), yearhead=False):
    """grid columns: list of (heading levels below the top, start, end)"""
    out = []
    for m in rng:
        yy, mm = (y - 1, m + 12) if m < 1 else (y, m)
        if kind == "month": out.append(([str(yy)] * yearhead + [words[mm-1]], mstart(yy, mm), mend(yy, mm)))
        else:
            for w in range(1, 5): out.append(([words[mm-1], roman[w-1]], *wk(yy, mm, w)))
    return out
def quarters(labels):
    return [([labels[q]], D.date(2022, 3*q+1, 1), mend(2022, 3*q+3)) for q in range(4)]

def snap(acts, grid, r, sparse=False):
    """move every action to whole grid columns and remember which are marked"""
    for a in acts:
        ks = [k for k, (_, s, e) in enumerate(grid) if e >= a["start"] and s <= a["end"]]
        if sparse and a["activity"] == "3.2": ks = [k for k in ks if grid[k][1].month in (9, 12)] or ks
        a["_marks"] = ks; a["start"], a["end"] = grid[ks[0]][1], grid[ks[-1]][2]
    return acts

def table(f, ws, r, c, cols, acts, date=d_real, money=m_num, phase="col", activity="col", words=None, names=None, grid=None, mark="X", numrow=None,
          hmerge=True, total=None, subtotal=None, seccol=None, secno=None, secmerge=False, no="run", x=None, after=None, gridhead=None, period=None,
          mergeresp=False, sumformula=False, tail=None, headfill=None, blank_after_section=False, target=None, no_from=1, border=True, actno=None, headgap=0, rowgap=False):
    """Writes heading + rows; returns the next free row. cols: 'field:Heading|Sub'."""
    words = words or {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}
    spec = []
    for s in cols:
        fld, head = s.split(":", 1)
        if fld == "grid":
            for k, (lv, _, _) in enumerate(grid): spec.append((f"g{k}", ([head] if head else []) + lv))
        elif fld == "code6":
            for k in range(6): spec.append((f"k{k}", [head]))
        else: spec.append((fld, head.split("|")))
    depth = max(len(h) for _, h in spec); idx = {fld: c + i for i, (fld, _) in enumerate(spec)}
    # headings
    def same(i, j, lev): return spec[i][1][:lev+1] == spec[j][1][:lev+1] and ((len(spec[i][1]) > lev + 1 and len(spec[j][1]) > lev + 1) or (spec[i][0][0] == "k" and spec[j][0][0] == "k" and spec[i][0][1:].isdigit()))
    for lev in range(depth):
        i = 0
        while i < len(spec):
            if len(spec[i][1]) <= lev: i += 1; continue
            j = i
            while j + 1 < len(spec) and len(spec[j+1][1]) > lev and same(i, j + 1, lev): j += 1
            put(ws, r + lev, c + i, spec[i][1][lev] or None, bold=True)
            last = lev if len(spec[i][1]) > lev + 1 else depth - 1
            if hmerge and (j > i or last > lev): ws.merge_cells(start_row=r + lev, start_column=c + i, end_row=r + last, end_column=c + j)
            i = j + 1
    if headfill:
        for rr in range(r, r + depth):
            for cc in range(c, c + len(spec)): ws.cell(rr, cc).fill = PatternFill("solid", fgColor=headfill)
    r += depth
    if isinstance(numrow, list):
        for i, v in enumerate(numrow): put(ws, r, c + i, v)
        r += 1
    elif numrow:
        for i in range(len(spec)): put(ws, r, c + i, {"1": i + 1, "(1)": f"({i+1})", "a": chr(97 + i % 26), "-1-": f"-{i+1}-"}[numrow])
        if isinstance(after, str): put(ws, r, c + len(spec) - 1, after)
        r += 1
    r += headgap
    sc = c + (seccol if seccol is not None else (1 if "no" in idx else 0))
    last_p = last_a = None; counter = no_from - 1; runs = {}; rows = []; subs = []; bcol = idx.get("budget")
    def sumrow(r, label, n, rng):
        put(ws, r, c, label, bold=True)
        if bcol and bcol - c > 1: ws.merge_cells(start_row=r, start_column=c, end_row=r, end_column=bcol - 1)
        put(ws, r, bcol, rng if rng else money(n), money(n)[1] if isinstance(money(n), tuple) else None, bold=True)
    def closephase(r):
        if subtotal and last_p is not None:
            n = sum(a["budget"] or 0 for a in acts if a["phase"] == last_p and a["budget"])
            rr = [q for a, q in rows if a["phase"] == last_p]
            ov = f.__dict__.get("suboverride", {}).get(last_p)
            sumrow(r, subtotal.format(R=ROM[last_p-1], W=words[last_p]), ov if ov is not None else n, f"=SUM({L(bcol)}{rr[0]}:{L(bcol)}{rr[-1]})" if sumformula else None)
            if ov is not None: f.faults.append(dict(rule="A003", sheet=ws.title, cell=f"{L(bcol)}{r}"))
            subs.append(r); return r + 1
        return r
    for i, a in enumerate(acts):
        if a["phase"] != last_p or a.get("_newphase"):
            if last_p is not None: r = closephase(r)
            last_a = None
            if phase == "section":
                t = words[a["phase"]]
                if secno == "roman": put(ws, r, c, ROM[a["phase"]-1], bold=True)
                elif secno == "letter": put(ws, r, c, "ABC"[a["phase"]-1], bold=True)
                put(ws, r, sc if secno else (c if secmerge else sc), t, bold=True)
                if secmerge: ws.merge_cells(start_row=r, start_column=(sc if secno else c), end_row=r, end_column=c + len(spec) - 1)
                r += 1
            if no == "phase": counter = 0
            newp = True
        else: newp = False
        last_p = a["phase"]
        newa = a["activity"] != last_a or newp
        last_a = a["activity"]
        if newa and activity == "section":
            put(ws, r, sc, (names or {}).get(a["activity"], a["activity"]), bold=False)
            if actno == "letter": put(ws, r, c, "ABC"[int(a["activity"][2])-1])
            elif actno == "dec": put(ws, r, c, a["activity"])
            if no == "act": counter = 0
            r += 1
        counter += 1
        cells, fields = {}, []
        for fld, col in idx.items():
            v = None; key = fld
            if fld == "no": v = {"run": counter, "phase": counter, "act": counter, "dot": f"{counter}.", "text": str(counter), "letter": chr(96 + counter), None: None}[no]
            elif fld == "phase":
                fields.append("phase")
                if phase == "col" or newp: v = a["_raw"].get("phase", words[a["phase"]] if a["phase"] else None)
            elif fld == "activity":
                fields.append("activity")
                if activity == "col" or newa: v = a["_raw"].get("activity", names[a["activity"]] if a["activity"] else None)
            elif fld == "period":
                fields.append("period"); v = a["_raw"].get("period", a.get("_period"))
                if v is None and "period" not in a["_raw"]: v = period(a)
            elif fld in ("start", "end"):
                fields.append(fld); v = a["_raw"][fld] if fld in a["_raw"] else date(a[fld])
            elif fld == "budget":
                fields.append(fld); v = a["_raw"][fld] if fld in a["_raw"] else money(a["budget"])
            elif fld == "target":
                fields.append(fld); v = a["_raw"][fld] if fld in a["_raw"] else (target(a) if target else a["target"])
            elif re.fullmatch(r"k\d", fld):
                if fld == "k0": fields.append("code")
                p = a["code"].split(".")[int(fld[1])]
                v = a["_raw"].get("codeparts", lambda k, q: q)(int(fld[1]), p); key = "code" if fld == "k0" else None
            elif re.fullmatch(r"g\d+", fld):
                k = int(fld[1:]); key = None
                if k in a["_marks"]:
                    if mark == "fill": ws.cell(r, col).fill = PatternFill("solid", fgColor="FF92D050")
                    else:
                        mk = mark(a, k) if callable(mark) else mark
                        put(ws, r, col, mk)
            elif fld.startswith("x"): v = x[fld](a, i); key = None
            else:
                fields.append(fld); v = a["_raw"][fld] if fld in a["_raw"] else a[fld]
            if v is not None: put(ws, r, col, v)
            if key and key != "no" and (v is not None or (key not in ("phase", "activity") and key in a["_raw"])): cells[key] = f"{L(col)}{r}"
        if grid and any(s.startswith("grid") for s in cols): fields += ["start", "end"]
        for rule, fld in a["_fault"]:
            d = dict(rule=rule)
            if ws.title: d["sheet"] = ws.title
            if fld: d["cell"] = f"{L(idx[fld])}{r}"
            f.faults.append(d)
        rows.append((a, r))
        t = {k: (v.isoformat() if isinstance(v, D.date) else v) for k, v in a.items() if not k.startswith("_")}
        f.actions.append(dict(t, sheet=ws.title, row=r, cells=cells, fields=[q for q in fields if q not in a["_skip"]]))
        r += 1
        if rowgap: r += 1
    r = closephase(r)
    # merges down
    def down(fld, key):
        i = 0
        while i < len(rows):
            j = i
            while j + 1 < len(rows) and key(rows[j+1][0]) == key(rows[i][0]) and rows[j+1][1] == rows[j][1] + 1: j += 1
            if j > i: ws.merge_cells(start_row=rows[i][1], start_column=idx[fld], end_row=rows[j][1], end_column=idx[fld])
            i = j + 1
    if phase == "merge": down("phase", lambda a: a["phase"])
    if activity == "merge": down("activity", lambda a: a["activity"])
    if mergeresp:
        i = 0
        while i < len(rows):
            j = i
            while j + 1 < len(rows) and rows[j+1][0]["responsible"] == rows[i][0]["responsible"] and rows[j+1][1] == rows[j][1] + 1: ws.cell(rows[j+1][1], idx["responsible"]).value = None; f.actions[len(f.actions) - len(rows) + j + 1]["cells"].pop("responsible", None); j += 1
            if j > i: ws.merge_cells(start_row=rows[i][1], start_column=idx["responsible"], end_row=rows[j][1], end_column=idx["responsible"])
            i = j + 1
    if total:
        n = sum(a["budget"] or 0 for a in acts)
        fo = None
        if sumformula: fo = "=" + "+".join(f"{L(bcol)}{q}" for q in subs) if subs else f"=SUM({L(bcol)}{rows[0][1]}:{L(bcol)}{rows[-1][1]})"
        ov = f.__dict__.get("totoverride")
        sumrow(r, total, n + ov if ov else n, fo)
        if ov: f.faults.append(dict(rule="A003", sheet=ws.title, cell=f"{L(bcol)}{r}"))
        r += 1
    if border:
        thin = Side(style="thin")
        for q in range(rows[0][1] - depth, r):
            for cc in range(c, c + len(spec)): ws.cell(q, cc).border = Border(thin, thin, thin, thin)
    return r
