"""Pemeriksa mandiri korpus k9: membuka ulang tiap berkas dan membandingkan sel dengan truth.json. Tidak memakai kode pembangkit."""
import json, os, re, csv, io, sys, datetime as dt, calendar, statistics
from openpyxl.utils import column_index_from_string as ci, get_column_letter as gl
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(f"{H}/truth.json")); D = dt.date
bad = []; stat = {"cells": 0, "totals": 0, "progress": 0}
def xy(a): m = re.match(r"([A-Z]+)(\d+)$", a); return int(m[2]), ci(m[1])
class Book: pass
def load(fn):
    p = f"{H}/masuk/{fn}"; b = Book(); b.v, b.f, b.fill, b.merge = {}, {}, {}, {}
    if fn.endswith((".xlsx", ".xls")):
        import python_calamine as pc
        wb = pc.CalamineWorkbook.from_path(p); b.names = wb.sheet_names
        for n in b.names:
            sh = wb.get_sheet_by_name(n); st = sh.start or (0, 0)
            for r, row in enumerate(sh.to_python(skip_empty_area=False)):
                for c, v in enumerate(row):
                    if v != "": b.v[(n, r + 1, c + 1)] = v
    if fn.endswith(".xlsx"):
        import openpyxl
        wb = openpyxl.load_workbook(p, data_only=True)
        for ws in wb:
            for m in ws.merged_cells.ranges: b.merge.setdefault(ws.title, []).append((m.min_row, m.min_col, m.max_row, m.max_col))
            for row in ws.iter_rows():
                for c in row:
                    if "%" in (c.number_format or ""): b.f[(ws.title, c.row, c.column)] = 1
                    if c.fill.fill_type == "solid" and c.fill.fgColor.rgb == "FF4472C4": b.fill[(ws.title, c.row, c.column)] = 1
                    if c.value is not None and (ws.title, c.row, c.column) not in b.v: bad.append((fn, ws.title, c.coordinate, "calamine kosong"))
            if ws.title != b.names[0] or True:
                for k in list(b.v):
                    pass
    elif fn.endswith(".ods"):
        from odf.opendocument import load as L
        from odf.table import Table, TableRow, TableCell, CoveredTableCell
        from odf.text import P
        from odf import teletype
        for t in L(p).spreadsheet.getElementsByType(Table):
            n = t.getAttribute("name")
            for r, row in enumerate(t.getElementsByType(TableRow), 1):
                c = 0
                for e in row.childNodes:
                    c += 1
                    if e.qname[1] != "table-cell": continue
                    ty = e.getAttribute("valuetype")
                    if ty in ("float", "percentage"): b.v[(n, r, c)] = float(e.getAttribute("value"))
                    elif ty == "date": b.v[(n, r, c)] = D.fromisoformat(e.getAttribute("datevalue"))
                    elif ty == "string": b.v[(n, r, c)] = "\n".join(teletype.extractText(x) for x in e.getElementsByType(P))
                    if ty == "percentage": b.f[(n, r, c)] = 1
    elif fn.endswith(".csv"):
        raw = open(p, "rb").read()
        txt = raw.decode("utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else None
        if txt is None:
            try: txt = raw.decode("utf-8-sig")
            except UnicodeDecodeError: txt = raw.decode("cp1252")
        dl = max(";\t,", key=lambda d: statistics.median([l.count(d) for l in txt.splitlines()[5:15]]))
        for r, row in enumerate(csv.reader(io.StringIO(txt), delimiter=dl), 1):
            for c, v in enumerate(row, 1):
                if v != "": b.v[(None, r, c)] = v
    elif fn.endswith(".docx"):
        import docx
        d = docx.Document(p)
        b.paras = " ".join(x.text for x in d.paragraphs)
        for k, t in enumerate(d.tables, 1):
            seen = {}
            for r in range(len(t.rows)):
                for c in range(len(t.columns)):
                    cell = t.cell(r, c)
                    if id(cell._tc) in seen: continue
                    seen[id(cell._tc)] = cell
                    if cell.text: b.v[(f"Tabel {k}", r + 1, c + 1)] = cell.text
    return b
sp = lambda v: re.sub(r"\s+", " ", str(v)).strip()
def num(v):
    if isinstance(v, (int, float)): return float(v)
    s = re.sub(r"(?i)rp\.?|\s", "", str(v)); s = re.sub(r",-$|-$", "", s) if s != "-" else ""
    if s.lower() in ("", "nihil", "nonanggaran"): return 0.0
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?", s): return float(s.replace(".", "").replace(",", "."))
    return None
MON = {"jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "sep": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12}
RO = {"I": 1, "II": 2, "III": 3, "IV": 4}
eo = lambda y, m: calendar.monthrange(y, m)[1]
def one(v):
    if isinstance(v, dt.datetime): return v.date()
    if isinstance(v, D): return v
    s = str(v).strip(); m = re.fullmatch(r"(\d{1,2})[/\-](\d{1,2})[/\-](\d{4})", s)
    try:
        if m: return D(int(m[3]), int(m[2]), int(m[1]))
        m = re.fullmatch(r"(\d{1,2}) ([A-Za-z]+) (\d{4})", s)
        if m: return D(int(m[3]), MON[m[2][:3].lower()], int(m[1]))
    except (ValueError, KeyError): return None
def span(s):
    s = s.strip(); pr = re.split(r"\s+(?:-|–|s\.d\.|s/d)\s+", s); 
    if re.fullmatch(r"B\d\d(, B\d\d)*", s): q = [int(x[1:]) for x in s.split(", ")]; return D(2022, q[0] - 2, 1), D(2022, q[-1], eo(2022, q[-1]))
    if re.match(r"(?i)(tw|triwulan)", s): q = [RO[re.search(r"[IV]+$", x)[0]] for x in pr]; return D(2022, q[0] * 3 - 2, 1), D(2022, q[-1] * 3, eo(2022, q[-1] * 3))
    y9 = re.findall(r"20\d\d", pr[-1]); y9 = int(y9[0]) if y9 else 2022
    out = []
    for k, x in enumerate(pr):
        y = re.findall(r"20\d\d", x); y = int(y[0]) if y else y9
        mm = [MON[w[:3].lower()] for w in re.findall(r"[A-Za-z]{3,}", x) if w[:3].lower() in MON and not w.lower().startswith("minggu")]
        d_ = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})", x)
        if d_: out.append((D(int(d_[3]), int(d_[2]), int(d_[1])),) * 2); continue
        wkm = re.match(r"Minggu (I{1,3}|IV) |M(\d) ", x)
        m = mm[0] if mm else None
        if wkm: w = RO[wkm[1]] if wkm[1] else int(wkm[2]); out.append((D(y, m, [1, 8, 15, 22][w - 1]), D(y, m, [7, 14, 21, eo(y, m)][w - 1]))); continue
        dd = re.match(r"(\d{1,2})\b(?!/)", x)
        if dd:
            if m is None: m2_ = [MON[w[:3].lower()] for w in re.findall(r"[A-Za-z]{3,}", pr[-1]) if w[:3].lower() in MON][0]; m = m2_
            out.append((D(y, m, int(dd[1])),) * 2)
        else: out.append((D(y, m, 1), D(y, m, eo(y, m))))
    return out[0][0], out[-1][1]
PK = {1: "persiapan", 2: "pelaksanaan", 3: "monitoring (dan|&) evaluasi|monev"}
AK = {"1.1": "sk tim", "1.2": "^(.\\. )?komunikasi", "1.3": "desain", "2.1": "sosialisasi internal", "2.2": "^penguatan", "2.3": "^uji coba", "3.1": "^monitoring bulanan", "3.2": "^evaluasi (3|tiga)"}
for fn, t in T["files"].items():
    b = load(fn); E = lambda *x: bad.append((fn,) + x); S = t["habits"].get("scale", 1); F = {(f.get("sheet"), f.get("cell")): f["rule"] for f in t["faults"]}
    val = lambda s, a: b.v.get((s,) + xy(a))
    arows = {(a["sheet"], a["row"]) for a in t["actions"]}
    for a in t["actions"]:
        s, c, fl = a["sheet"], a["cells"], a["fields"]; W = lambda k: (a["row"], k)
        for k in ("description", "output", "responsible", "fund", "note", "code", "unit", "target", "budget", "start", "end", "period"):
            if k not in fl: continue
            stat["cells"] += 1; v = val(s, c[k]) if ":" not in c[k] else None; want = a.get(k)
            if k == "description":
                g = re.sub(r"^([a-z0-9]{1,3}[.)]|\d+(\.\d+)+\.?)\s+", "", sp(v))
                if g != want: E(c[k], k, v, want)
            elif k in ("output", "responsible", "fund", "note"):
                if (sp(v) if v is not None else None) != want: E(c[k], k, v, want)
            elif k == "code":
                r, x = xy(c[k]); g = sp(v)
                if t["habits"].get("code") == "lima sel": g = ".".join(str(b.v.get((s, r, x + j))) for j in range(5))
                if g != want: E(c[k], k, g, want)
            elif k in ("target", "unit"):
                if c.get("target") and c.get("unit") == c["target"]:
                    tx = sp(val(s, c["target"])).split(" ", 1); g = float(tx[0]) if k == "target" else tx[1]
                else: g = num(v) if k == "target" else sp(v)
                if g != want: E(c[k], k, v, want)
            elif k == "budget":
                g = num(v); g = None if g is None else round(g * S)
                if want is None and any(f["rule"] == "A009" for f in t["faults"]): continue
                if g != want: E(c[k], k, v, want)
            elif k in ("start", "end"):
                g = one(v)
                if (g.isoformat() if g else None) != want: E(c[k], k, v, want)
            elif k == "period":
                if ":" in c[k]:
                    p, q = c[k].split(":"); r, x1 = xy(p); _, x2 = xy(q); n = x2 - x1 + 1
                    mk = [x - x1 for x in range(x1, x2 + 1) if (s, r, x) in b.v or (s, r, x) in b.fill]
                    if n == 4: f1, f2 = (lambda i: D(2022, 3 * i + 1, 1)), (lambda i: D(2022, 3 * i + 3, eo(2022, 3 * i + 3)))
                    elif n == 12: f1, f2 = (lambda i: D(2022, i + 1, 1)), (lambda i: D(2022, i + 1, eo(2022, i + 1)))
                    elif n == 15: ymf = lambda i: (2021, 10 + i) if i < 3 else (2022, i - 2); f1, f2 = (lambda i: D(*ymf(i), 1)), (lambda i: D(*ymf(i), eo(*ymf(i))))
                    elif n == 48: f1, f2 = (lambda i: D(2022, i // 4 + 1, [1, 8, 15, 22][i % 4])), (lambda i: D(2022, i // 4 + 1, [7, 14, 21, eo(2022, i // 4 + 1)][i % 4]))
                    else: E(c[k], "grid", n); continue
                    if not mk: E(c[k], "grid kosong"); continue
                    # label judul kolom pertama dan terakhir
                    for x, ok in ((x1, {4: r"B03|^I$|TW I$", 12: "Jan|^1$", 15: "OKT", 48: "^(I|1)$"}[n]), (x2, {4: r"B12|^IV$|TW IV", 12: "Des|^12$", 15: "DES", 48: "^(IV|4)$"}[n])):
                        lab = [str(b.v[(s, y, x)]) for y in range(1, r) if (s, y, x) in b.v]
                        if not any(re.search(ok, re.sub(r"\.0$", "", l)) for l in lab): E(c[k], "judul", lab)
                    g = f1(mk[0]), f2(mk[-1])
                else: g = span(str(v))
                if (g[0].isoformat(), g[1].isoformat()) != (a["start"], a["end"]): E(c[k], k, v, a["start"], a["end"], g)
        # tahap dan kegiatan
        for k, pat in (("phase", PK[a["phase"]]), ("activity", AK[a["activity"]])):
            if k in c:
                if not re.search(pat, sp(val(s, c[k])).lower()): E(c[k], k, val(s, c[k]), a[k])
                r0, x0 = xy(c[k])
                if any((s, y, x0) in b.v for y in range(r0 + 1, a["row"] + 1)) and a["row"] != r0 and not (s, a["row"], x0) not in b.v: E(c[k], k, "ada isi lain di antaranya")
            else:
                hit = None
                for y in range(a["row"] - 1, 0, -1):
                    if (s, y) in arows: continue
                    row = [sp(v).lower() for (n_, y_, x_), v in b.v.items() if n_ == s and y_ == y and isinstance(v, str)]
                    if any(re.match(r"(sub|jumlah|total)", q) for q in row): continue
                    for kk, pp in (PK if k == "phase" else AK).items():
                        if any(re.search(pp, q) and len(q) < 95 for q in row): hit = kk; break
                    if hit: break
                if hit is None and k == "phase" and s: hit = next((kk for kk, pp in PK.items() if re.search(pp, s.lower())), None)
                if hit is None and k == "phase" and hasattr(b, "paras"): hit = {"Tabel 1": 1, "Tabel 2": 2}.get(s)
                if hit != a[k]: E(s, a["row"], k, "bagian", hit, a[k])
        if a["start"] and a["end"]:
            if a["end"] < a["start"] and "W002" not in F.values(): E(a["row"], "akhir<mulai")
            if (a["end"] > "2022-12-31" or a["start"] < "2021-10-01") and "W003" not in F.values(): E(a["row"], "di luar tahun")
        if a.get("budget") and "fund" not in fl and any("fund" in q["fields"] for q in t["actions"]): E(a["row"], "uang tanpa sumber dana")
        if a["code"] and "A005" not in F.values():
            L = "1" if t["agency"].split("-")[0] == "19" else "2"
            if not re.fullmatch(r"(X\.XX|\d\.\d\d)\.\d\d\." + L + r"\.\d\d\.\d\d", a["code"]): E(a["row"], "kode", a["code"])
    # aturan waktu
    A_ = t["actions"]; tri = [x["end"] for x in A_ if x["activity"] == "2.3" and x["end"]]; mon = [x for x in A_ if x["phase"] == 3 and x["start"]]
    if tri and mon and min(x["start"] for x in mon) <= max(tri): E("monitoring sebelum uji coba selesai", max(tri))
    for x in A_:
        if x["activity"] == "3.1" and tri and (dt.date.fromisoformat(x["start"]) - dt.date.fromisoformat(max(tri))).days > 31: E(x["row"], "3.1 terlambat mulai")
        if x["activity"] == "3.1" and x["end"] != "2022-12-31": E(x["row"], "3.1 tidak sampai Desember", x["end"])
    miss = {k for k in AK} - {x["activity"] for x in A_}
    if miss and not {"S001", "S002"} & set(F.values()): E("kegiatan hilang", miss)
    if not 8 <= len(A_) <= 25: E("jumlah aksi", len(A_))
    if len({x["description"] for x in A_}) != len(A_): E("uraian ganda")
    # jumlah akhir tiap lembar
    for s in {x["sheet"] for x in A_}:
        bs = [x for x in A_ if x["sheet"] == s]
        if any(x["budget"] is None for x in bs): continue
        r9 = max(x["row"] for x in bs); col = xy(bs[0]["cells"]["budget"])[1]; found = None
        for y in range(r9 + 1, r9 + 4):
            lab = [sp(v).lower().replace(" ", "") for (n_, y_, x_), v in b.v.items() if n_ == s and y_ == y and isinstance(v, str)]
            if any(re.match(r"(jumlah|total)", q) for q in lab) and (s, y, col) in b.v:
                g = num(b.v[(s, y, col)]); found = (y, round(g * S)); 
                if not any(q.startswith(("jumlahper", "subj")) for q in lab): break
        if found:
            stat["totals"] += 1; dif = found[1] - sum(x["budget"] for x in bs)
            if (dif != 0) != ("A003" in F.values()): E(s, found, "jumlah", sum(x["budget"] for x in bs))
        elif "iga" not in t["layout"]: E(s, "tanpa jumlah")
    for f in t["faults"]:
        if f.get("cell") and (val(f["sheet"], f["cell"]) is None) != (f["rule"] == "S009"): E("cacat", f, val(f["sheet"], f["cell"]))
    seen = set()
    for p in t.get("progress", []):
        stat["progress"] += 1; s = A_[0]["sheet"]
        if hasattr(b, "names"): s = next((n for n in b.names if n.startswith("RFK ")), s) if "lembar-rencana" in t["layout"] else s
        v = val(s, p["cell"]); r, x = xy(p["cell"])
        if p["cell"] in seen: E(p, "dua kali")
        seen.add(p["cell"])
        if p["physical"] is None:
            if not isinstance(v, (int, float)): E(p, v)
        else:
            g = v if isinstance(v, (int, float)) else float(str(v).strip("%").replace(",", ".")) if v is not None else None
            if g is not None and (s, r, x) in b.f: g = round(g * 100, 6)
            if g != p["physical"]: E(p, v)
        heads = [sp(q).lower() for (n_, y_, x_), q in b.v.items() if n_ == s and y_ < r and (x - 4 <= x_ <= x or y_ < 6) and isinstance(q, str)]
        nm = {1: "jan", 2: "feb|peb", 3: "mar|b03|triwulan i$", 4: "apr", 5: "mei", 6: "jun|b06|triwulan ii$", 7: "jul", 8: "agt|agust"}[p["month"]]
        if not any(re.search(nm, q) for q in heads): E(p, "bulan tak tampak di judul", heads)
    # identitas
    text = " ".join(sp(v) for v in b.v.values() if isinstance(v, str)) + " " + getattr(b, "paras", "") + " " + fn
    ro = {r["kode"]: r for r in csv.DictReader(open(f"{H}/daftar-opd.csv", encoding="utf-8"))}[t["agency"]]
    if ro["opd"].lower() not in text.lower() or ro["pemda"].replace("Provinsi Kepulauan ", "").lower() not in text.lower(): E("identitas", ro["opd"], ro["pemda"])
rows = list(csv.DictReader(open(f"{H}/daftar-opd.csv", encoding="utf-8"))); ag = [t["agency"] for t in T["files"].values()]
if sorted(T["missing"]) != sorted(r["kode"] for r in rows if r["kode"] not in ag) or len(set(ag)) != 40: bad.append(("daftar",))
if set(os.listdir(f"{H}/masuk")) != set(T["files"]): bad.append(("berkas",))
for x in bad[:60]: print(*x, sep=" | ")
print(len(bad), "keberatan;", stat, len({t["layout"] for t in T["files"].values()}), "rupa")
