"""The engine: a grid of cells written as xlsx, xls, ods, csv or docx, and the truth that goes with it."""
import random, datetime as dt, calendar, os, csv, io
from isi import *
D = dt.date
def col(n):
    s = ""
    while n: n, r = divmod(n - 1, 26); s = chr(65 + r) + s
    return s
addr = lambda r, c: f"{col(c)}{r}"
class F:
    def __init__(s, f, v): s.f, s.v = f, v
class Sh:
    def __init__(s, name): s.name, s.cells, s.merges, s.hr, s.hc, s.w, s.hidden = name, {}, [], set(), set(), {}, False
    def put(s, r, c, v, **st):
        if v is not None: s.cells[r, c] = (v, st)
    def merge(s, r1, c1, r2, c2, v=None, **st):
        if v is not None: s.put(r1, c1, v, **st)
        if (r1, c1) != (r2, c2): s.merges.append((r1, c1, r2, c2))
    @property
    def maxr(s): return max(r for r, c in s.cells)
    @property
    def maxc(s): return max([c for r, c in s.cells] + [m[3] for m in s.merges])
eom = lambda y, m: D(y, m, calendar.monthrange(y, m)[1])
def ym(i): return (2022, i) if i > 0 else (2021, i + 12)
WIN = {"a": {"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3), "2.1": (4, 4), "2.2": (4, 5), "2.3": (6, 6), "3": 7},
       "b": {"1.1": (-2, -2), "1.2": (-1, 0), "1.3": (0, 1), "2.1": (2, 2), "2.2": (2, 2), "2.3": (3, 3), "3": 4},
       "c": {"1.1": (2, 2), "1.2": (2, 4), "1.3": (4, 5), "2.1": (6, 6), "2.2": (6, 7), "2.3": (8, 9), "3": 10},
       "d": {"1.1": (-1, 0), "1.2": (1, 1), "1.3": (1, 2), "2.1": (3, 3), "2.2": (3, 4), "2.3": (5, 6), "3": 7}}
QWIN = {"1": (1, 3), "2": (4, 6), "3": (7, 12)}
def period(rng, act, prec, win):
    lo, hi = WIN[win].get(act) or (WIN[win]["3"], 12)
    if prec == "q": lo, hi = {"1": (1, 3), "2": (4, 6), "3": (10, 12)}[act[0]] if act != "2.3" else (7, 9)
    elif act[0] != "3" and hi > lo and rng.random() < .6:
        x = rng.randint(lo, hi); lo, hi = rng.choice([(x, x), (lo, hi)])
    (y1, m1), (y2, m2) = ym(lo), ym(hi)
    if prec in "mq" or act[0] == "3" and prec == "d": return D(y1, m1, 1), eom(y2, m2)
    if prec == "d":
        a = D(y1, m1, rng.randint(2, 13)); b = D(y2, m2, rng.randint(16, 28)); return a, b
    if act[0] == "3": return D(y1, m1, 1), eom(y2, m2)
    w1, w2 = rng.randint(1, 2), rng.randint(2, 4)
    return D(y1, m1, 1 + 7 * (w1 - 1)), (D(y2, m2, 7 * w2) if w2 < 4 else eom(y2, m2))
class Fl:
    """One file of the corpus."""
    def __init__(s, n, key, layout, fmt, prec="d", win="a", name=None, many=(), drop=(), zero=.25):
        s.g, s.k = key.split(":"); s.n, s.key, s.layout, s.fmt, s.rng = n, key, layout, fmt, random.Random(7000 + n)
        s.opd, s.inov, s.sing, s.asal, s.cp, s.keg, s.obj, s.bid = OPD[s.k]; s.pemda, s.kota = GOV[s.g]; s.lv = "1" if s.g == "19" else "2"
        s.name, s.sheets, s.doc, s.truth, s.faults, s.prog, s.habits, s.mod = name, [], [], [], [], None, {}, dt.datetime(2021, 10, 18 + n % 12, 9, n % 60, 0)
        r = s.rng; s.acts = []; s.resps = [x.format(b=s.bid, i=s.sing) for x in r.sample(RESP, 6)]; s.funds = r.sample(["APBD", "DAU", "PAD", "APBD Provinsi" if s.lv == "1" else "APBD Kabupaten" if s.g != "19.71" else "APBD Kota", "DAK Non Fisik"], 3)
        used = 0
        for act in TXT:
            if act in drop: continue
            k = 2 if act in many else r.choice([1, 1, 2]); 
            for t in r.sample(TXT[act], k):
                st, en = period(r, act, prec, win); b = 0 if r.random() < zero else r.choice([r.randint(18, 120), r.randint(60, 480)]) * 125000
                s.acts.append(dict(phase=int(act[0]), activity=act, description=t[0].format(i=s.sing, s=s.opd, a=s.asal, o=s.obj), output=t[1], target=r.choice(t[2]), unit=t[3], start=st, end=en,
                    responsible=r.choice(s.resps), code=f"{s.cp}.{s.lv}.{s.keg}.{r.randint(1, 9):02d}", fund=r.choice(s.funds) if b else None, budget=b, note=r.choice(NOTE)))
        s.w = r.randrange(4)
    def an(s, act): return ACN[act][s.w]
    def sheet(s, name): x = Sh(name); s.sheets.append(x); return x
    def tabel(s): x = Sh(f"Tabel {sum(1 for k, _ in s.doc if k == 't') + 1}"); s.doc.append(("t", x)); s.sheets.append(x); return x
    def p(s, t, b=False): s.doc.append(("p", (t, b)))
    def fault(s, rule, sh=None, cell=None, **k):
        d = {"rule": rule}
        if sh is not None and s.fmt != "csv": d["sheet"] = sh.name
        if cell: d["cell"] = cell
        d.update(k); s.faults.append(d)
    def sign(s, sh, r, c, tgl=None):
        g = random.Random(s.n * 31); k = "Kepala " if not s.opd.startswith("RSUD") else "Direktur "
        for i, t in enumerate([f"{s.kota}, {tgl or str(18 + s.n % 12) + ' Oktober 2021'}", k + s.opd, s.pemda, None, None, g.choice(ORANG), f"NIP. 19{g.randint(65, 85)}13{g.randint(10, 28)} {g.randint(1995, 2010)}13 {g.randint(1, 2)} {g.randint(1, 9):03d}"]): sh.put(r + i, c, t)
    def total(s): return sum(a["budget"] or 0 for a in s.acts)
# ---- notations
def tgl(d, k):
    if k == "dt": return d
    if k == "long": return f"{d.day} {BLN[d.month - 1]} {d.year}"
    if k == "abbr": return f"{d.day} {BL3[d.month - 1]} {d.year}"
    if k == "slash": return f"{d.day:02d}/{d.month:02d}/{d.year}"
    if k == "dash": return f"{d.day}-{d.month}-{d.year % 100}"
    if k == "dot": return f"{d.day:02d}.{d.month:02d}.{d.year}"
    if k == "hari": return f"{HARI[d.weekday()]}, {d.day} {BLN[d.month - 1]} {d.year}"
def per(a, b, k):
    same = (a.year, a.month) == (b.year, b.month)
    if k == "range": return f"{a.day} s.d. {b.day} {BLN[b.month - 1]} {b.year}" if same else f"{a.day} {BLN[a.month - 1]}" + (f" {a.year}" if a.year != b.year else "") + f" s.d. {b.day} {BLN[b.month - 1]} {b.year}"
    if k == "bulan": return f"{BLN[b.month - 1]} {b.year}" if same else f"{BLN[a.month - 1]}" + (f" {a.year}" if a.year != b.year else "") + f" - {BLN[b.month - 1]} {b.year}"
    if k == "bln3": return BL3[b.month - 1] if same else f"{BL3[a.month - 1]} s/d {BL3[b.month - 1]}"
    if k == "tw":
        R = ["I", "II", "III", "IV"]; x, y = (a.month - 1) // 3, (b.month - 1) // 3
        return f"Triwulan {R[x]}" if x == y else f"Triwulan {R[x]}-{R[y]}"
    if k == "ming":
        w = lambda d: ["I", "II", "III", "IV"][min((d.day - 1) // 7, 3)]
        return f"Minggu {w(a)} {BLN[a.month - 1]} s.d. Minggu {w(b)} {BLN[b.month - 1]} {b.year}"
dots = lambda n: f"{n:,}".replace(",", ".")
def uang(v, k):
    if v is None: return None
    if k == "n": return v
    if v == 0: return "-"
    if k == "rp": return f"Rp {dots(v)}"
    if k == "rp,-": return f"Rp. {dots(v)},-"
    if k == "rp00": return f"Rp{dots(v)},00"
    if k == "dot": return dots(v)
    if k == "jt": return f"{v / 1e6:g} juta".replace(".", ",")
    if k == "ribu": return v / 1000 if v % 1000 else v // 1000
    if k == "nj": return v / 1e6
# ---- columns
class C:
    def __init__(s, heads, get, fields=(), merge=None, style=None, prog=None, sum=False): s.h, s.get, s.f, s.m, s.st, s.prog, s.sum = ([heads] if isinstance(heads, str) else list(heads)), get, fields, merge, style or {}, prog, sum
def no(h="No"): return C(h, lambda a: a["_no"])
def fld(h, f, **k): return C(h, lambda a: a[f], (f,), **k)
def start(h, k="dt"): return C(h, lambda a: a["_s"] if "_s" in a else tgl(a["start"], k), ("start",), style={"num": "dd/mm/yyyy"} if k == "dt" else {})
def end(h, k="dt"): return C(h, lambda a: a["_e"] if "_e" in a else tgl(a["end"], k), ("end",), style={"num": "dd/mm/yyyy"} if k == "dt" else {})
def prd(h, k, **kw): return C(h, lambda a: a["_p"] if "_p" in a else per(a["start"], a["end"], k), ("period",), **kw)
def bud(h, k="n", **kw): return C(h, lambda a: a["_b"] if "_b" in a else uang(a["budget"], k), ("budget",), style={"num": "#,##0"} if k == "n" else {}, sum=True, **kw)
def tu(h): return C(h, lambda a: f"{a['target']} {a['unit']}", ("target", "unit"))
def grid(pre, months, mark="x", fmt=None, years=False):
    out = []
    for y, m in months:
        def get(a, y=y, m=m):
            first = D(y, m, 1)
            return (mark if not callable(mark) else mark(a)) if (a["start"] <= eom(y, m) and a["end"] >= first) else None
        heads = list(pre) + ([str(y)] if years else []) + [(fmt or BL3)[m - 1]]
        out.append(C(heads, get, ("grid",)))
    return out
def table(f, sh, top, cols, acts=None, left=1, style="cols", numbering=None, sub=None, total="Jumlah", tk="n", sect=None, before=None, after_head=None, mergeacts=False, repeat=(), total_first=False, secvals=None, formula=True, letters=False, descc=None, totcell=None, secw=None):
    """Writes headings, rows, sections and totals; records truth. Returns the next free row."""
    acts = f.acts if acts is None else acts; n = len(cols); T = max(len(c.h) for c in cols)
    bi = next((i for i, c in enumerate(cols) if "budget" in c.f), None); di = descc if descc is not None else next(i for i, c in enumerate(cols) if "description" in c.f)
    def heads(r):
        grd = [[(c.h[t] if t < len(c.h) else None) for c in cols] for t in range(T)]
        for t in range(T):
            i = 0
            while i < n:
                v = grd[t][i]
                if v is None: i += 1; continue
                j = i
                if t < len(cols[i].h) - 1:
                    while j + 1 < n and len(cols[j + 1].h) > t + 1 and cols[j + 1].h[:t + 1] == cols[i].h[:t + 1]: j += 1
                down = T - 1 if t == len(cols[i].h) - 1 else t
                sh.merge(r + t, left + i, r + down, left + j, v, bold=True, center=True, wrap=True, fill="D9E1F2"); i = j + 1
        r += T
        if numbering: 
            for i in range(n): sh.put(r, left + i, numbering(i), center=True, italic=True)
            r += 1
        return r
    r = heads(top); ph = ac = None; runs = {}; subrows = []; sumrows = []
    if after_head: r = after_head(r) or r
    def putnum(r, c, rows, st=None, val=None):
        vs = [sh.cells[x, c][0] for x in rows if (x, c) in sh.cells]
        return vs
    bc = left + bi if bi is not None else None
    def sumof(xs, i=bi):
        c = cols[i]; vs = [c.get(a) for a in xs]; return sum(v for v in vs if isinstance(v, (int, float)))
    def totrow(r, text, xs, rows, factor=None):
        sh.merge(r, left, r, left + (min(i for i in range(n) if cols[i].sum) - 1), text, bold=True)
        for i, c in enumerate(cols):
            if not c.sum: continue
            if tk == "n":
                v = sumof(xs, i); cc = col(left + i)
                sh.put(r, left + i, F("=" + "+".join(f"{cc}{x}" for x in rows), v) if formula and rows and f.fmt in ("xlsx", "xls") and len(rows) < 30 else v, bold=True, num="#,##0")
            else: sh.put(r, left + i, uang(sum(a["budget"] or 0 for a in xs), tk), bold=True)
    if total_first: totrow(r, total, acts, []); r += 1
    no_ph = {}; secs = "sec" in style; acsec = "acsec" in style; rows_of_phase = []; ai = 0
    for i, a in enumerate(acts):
        if a["phase"] != ph and ph is not None and sub: totrow(r, sub(ph), [x for x in acts if x["phase"] == ph], rows_of_phase); r += 1
        if i in repeat: r = repeat[i](r, sh, heads, acts[:i])
        if a["phase"] != ph:
            rows_of_phase = []
            if secs and secw:
                a["_phc"] = secw(r, sh, "p", a["phase"], 0, PHN[a["phase"]], [x for x in acts if x["phase"] == a["phase"]]); r += 1
            elif secs:
                sh.put(r, left, (sect or (lambda p: f"{'I' * p}. TAHAP {PHN[p].upper()}"))(a["phase"]), bold=True, fill="F2F2F2")
                if secvals: secvals(r, sh, [x for x in acts if x["phase"] == a["phase"]], "p")
                else: sh.merge(r, left, r, left + n - 1)
                a["_phc"] = addr(r, left); r += 1
            phc = a.get("_phc")
        aname = a.get("_an") or f.an(a["activity"]); newact = a.get("_an", a["activity"]) != ac or a["phase"] != ph
        if newact:
            ai = ai + 1 if a["phase"] == ph else 1
            if acsec:
                lab = f"{'ABCDEFG'[ai - 1]}. {aname}" if not letters else letters(ai, aname, a)
                if secw: acc = secw(r, sh, "a", a["phase"], ai, aname, [x for x in acts if (x["activity"], x.get("_an")) == (a["activity"], a.get("_an"))])
                elif secvals: sh.put(r, left + a.get("_secoff", 0), lab, bold=True); secvals(r, sh, [x for x in acts if x["activity"] == a["activity"] and x.get("_an") == a.get("_an")], "a")
                else: sh.put(r, left, lab, bold=True); sh.merge(r, left, r, left + n - 1)
                if not secw: acc = addr(r, left)
                a["_acrow"] = acc; r += 1
        ph, ac = a["phase"], a.get("_an", a["activity"])
        if before and i in before:
            for x in before[i]:
                x(r, sh) if callable(x) else sh.put(r, left, x, italic=True); r += 1
        a.setdefault("_no", i + 1)
        fields, cells = ["phase", "activity"], {}
        if secs and phc: cells["phase"] = phc
        if acsec: cells["activity"] = acc
        for ci, c in enumerate(cols):
            v = c.get(a); cc = left + ci
            if c.m:
                key = (ci,) + tuple(a.get(x) for x in (c.m if isinstance(c.m, tuple) else (c.m,)))
                if key in runs and runs[key][1] == r - 1: runs[key][1] = r; v = None
                else: runs[key] = [r, r, cc]
                cell = addr(runs[key][0], cc)
            else: cell = addr(r, cc)
            st = dict(c.st); st.update(a.get("_st", {})); sh.put(r, cc, v, **st)
            for x in c.f:
                if x == "grid":
                    if v is not None: cells.setdefault("start", cell); cells["end"] = cell
                    if "period" not in fields: fields.append("period")
                    continue
                if x in ("start", "end", "period"):
                    if "period" not in fields: fields.append("period")
                elif x not in fields: fields.append(x)
                cells[x] = cell
            if c.prog and v is not None: f.prog.append({"cell": cell, "month": c.prog[0], "physical": c.prog[1](a, v)})
        if not a.get("_skip"):
            f.truth.append({k: a[k] for k in ("phase", "activity", "description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note")} | {"sheet": sh.name if f.fmt != "csv" else None, "row": r, "cells": cells, "fields": fields})
            rows_of_phase.append(r); sumrows.append(r)
        a["_row"] = r; r += 1
    if sub: totrow(r, sub(ph), [x for x in acts if x["phase"] == ph], rows_of_phase); r += 1
    if total and not total_first:
        if bi is not None: totrow(r, total, [x for x in acts if not x.get("_skip")], sumrows); f.totcell = (r, bc)
        r += 1
    for (ci, *_), (a, b, c) in runs.items():
        if b > a: sh.merge(a, c, b, c)
    return r
def title(f, sh, r, lines, width):
    for i, t in enumerate(lines): sh.merge(r + i, 1, r + i, width, t, bold=True, center=True)
    return r + len(lines)
def ident(sh, r, pairs, kind):
    for i, (l, v) in enumerate(pairs):
        if kind == 3: sh.put(r + i, 1, l); sh.put(r + i, 3, ":"); sh.put(r + i, 4, v)
        elif kind == 2: sh.put(r + i, 1, l); sh.put(r + i, 2, ": " + v)
        else: sh.put(r + i, 1, f"{l} : {v}")
    return r + len(pairs)
# ---- writers
def w_xlsx(f, path):
    import xlsxwriter
    wb = xlsxwriter.Workbook(path); wb.set_properties({"created": f.mod, "author": "operator"}); fm = {}
    def fmt(st):
        k = tuple(sorted(st.items()))
        if k not in fm:
            d = {}
            if st.get("bold"): d["bold"] = True
            if st.get("italic"): d["italic"] = True
            if st.get("center"): d["align"] = "center"
            if st.get("wrap"): d["text_wrap"] = True
            if st.get("fill"): d["bg_color"] = "#" + st["fill"]
            if st.get("num"): d["num_format"] = st["num"]
            if st.get("strike"): d["font_strikeout"] = True
            d["valign"] = "vcenter"; fm[k] = wb.add_format(d)
        return fm[k]
    for sh in f.sheets:
        ws = wb.add_worksheet(sh.name)
        for a, b, c, d in sh.merges: ws.merge_range(a - 1, b - 1, c - 1, d - 1, "", fmt({}))
        for (r, c), (v, st) in sorted(sh.cells.items()):
            g = fmt(st); r0, c0 = r - 1, c - 1
            if isinstance(v, F): ws.write_formula(r0, c0, v.f, g, v.v)
            elif isinstance(v, D): ws.write_datetime(r0, c0, dt.datetime(v.year, v.month, v.day), fmt({**st, "num": st.get("num", "dd/mm/yyyy")}))
            elif isinstance(v, (int, float)): ws.write_number(r0, c0, v, g)
            else: ws.write_string(r0, c0, v, g)
        for r in sh.hr: ws.set_row(r - 1, None, None, {"hidden": True})
        for c in range(1, sh.maxc + 1): ws.set_column(c - 1, c - 1, sh.w.get(c, 14), None, {"hidden": c in sh.hc})
        if sh.hidden: ws.hide()
    vis = [i for i, s in enumerate(f.sheets) if not s.hidden][0]; wb.worksheets()[vis].activate(); wb.worksheets()[vis].set_first_sheet(); wb.close()
def w_xls(f, path):
    import xlwt
    wb = xlwt.Workbook(); cache = {}
    def fmt(st):
        k = tuple(sorted(st.items()))
        if k not in cache:
            s = xlwt.XFStyle()
            if st.get("bold"): s.font.bold = True
            if st.get("num"): s.num_format_str = st["num"]
            cache[k] = s
        return cache[k]
    for sh in f.sheets:
        ws = wb.add_sheet(sh.name, cell_overwrite_ok=True); mm = {(a, b): (c, d) for a, b, c, d in sh.merges}
        for (r, c), (v, st) in sorted(sh.cells.items()):
            if isinstance(v, D): st = {**st, "num": st.get("num", "dd/mm/yyyy")}; v = dt.datetime(v.year, v.month, v.day)
            if isinstance(v, F): v = v.v
            if (r, c) in mm: ws.write_merge(r - 1, mm[r, c][0] - 1, c - 1, mm[r, c][1] - 1, v, fmt(st))
            else: ws.write(r - 1, c - 1, v, fmt(st))
    wb.save(path)
def w_ods(f, path):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow, TableCell, CoveredTableCell
    from odf.text import P
    from odf.style import Style, TableCellProperties
    from odf.number import DateStyle, Day, Month, Year, Text
    from odf import dc
    d = OpenDocumentSpreadsheet(); ds = DateStyle(name="N50"); ds.addElement(Day(style="long")); ds.addElement(Text(text="/")); ds.addElement(Month(style="long")); ds.addElement(Text(text="/")); ds.addElement(Year(style="long")); d.automaticstyles.addElement(ds)
    cs = Style(name="ceD", family="table-cell", datastylename="N50"); d.automaticstyles.addElement(cs)
    d.meta.addElement(dc.Date(text=f.mod.isoformat()))
    for sh in f.sheets:
        t = Table(name=sh.name); mm = {(a, b): (c, e) for a, b, c, e in sh.merges}; cov = {(r, c) for a, b, c2, e in sh.merges for r in range(a, c2 + 1) for c in range(b, e + 1)} - set(mm)
        R, K = max(sh.maxr, max([m[2] for m in sh.merges] + [0])), sh.maxc
        for r in range(1, R + 1):
            tr = TableRow()
            for c in range(1, K + 1):
                if (r, c) in cov: tr.addElement(CoveredTableCell()); continue
                kw = {}
                if (r, c) in mm: kw = dict(numberrowsspanned=mm[r, c][0] - r + 1, numbercolumnsspanned=mm[r, c][1] - c + 1)
                v = sh.cells.get((r, c), (None,))[0]
                if isinstance(v, F): v = v.v
                if v is None: e = TableCell(**kw)
                elif isinstance(v, D): e = TableCell(valuetype="date", datevalue=v.isoformat(), stylename=cs, **kw); e.addElement(P(text=tgl(v, "slash")))
                elif isinstance(v, (int, float)): e = TableCell(valuetype="float", value=str(v), **kw); e.addElement(P(text=str(v)))
                else: e = TableCell(valuetype="string", **kw); e.addElement(P(text=v))
                tr.addElement(e)
            t.addElement(tr)
        d.spreadsheet.addElement(t)
    d.save(path)
def rows_of(sh):
    out = []
    for r in range(1, sh.maxr + 1):
        x = []
        for c in range(1, sh.maxc + 1):
            v = sh.cells.get((r, c), ("",))[0]
            if isinstance(v, F): v = v.v
            if isinstance(v, D): v = tgl(v, "slash")
            if isinstance(v, float): v = f"{v:g}".replace(".", ",")
            x.append(str(v))
        out.append(x)
    return out
def w_csv(f, path):
    d, enc = f.habits["delimiter"], f.habits["encoding"]; b = io.StringIO(newline=""); w = csv.writer(b, delimiter=d, lineterminator="\r\n")
    for r in rows_of(f.sheets[0]): w.writerow(r)
    open(path, "wb").write(b.getvalue().encode(enc))
def w_docx(f, path):
    import docx
    from docx.shared import Pt
    from docx.enum.section import WD_ORIENT
    d = docx.Document(); s = d.sections[0]; s.orientation = WD_ORIENT.LANDSCAPE; s.page_width, s.page_height = s.page_height, s.page_width
    d.core_properties.created = d.core_properties.modified = f.mod; d.core_properties.author = "operator"
    for k, x in f.doc:
        if k == "p":
            p = d.add_paragraph(); p.add_run(x[0]).bold = x[1]; continue
        t = d.add_table(rows=x.maxr, cols=x.maxc); t.style = "Table Grid"
        for a, b, c, e in x.merges: t.cell(a - 1, b - 1).merge(t.cell(c - 1, e - 1))
        for (r, c), (v, st) in sorted(x.cells.items()):
            if isinstance(v, F): v = v.v
            if isinstance(v, D): v = tgl(v, "slash")
            if isinstance(v, float): v = f"{v:g}".replace(".", ",")
            if isinstance(v, int) and v >= 10000: v = dots(v)
            t.cell(r - 1, c - 1).text = str(v)
            if st.get("bold"):
                for rn in t.cell(r - 1, c - 1).paragraphs[0].runs: rn.bold = True
    d.save(path)
