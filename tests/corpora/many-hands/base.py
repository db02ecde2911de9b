"""Grid model, writers for each format, and the engine that lays a plan into a grid and records the truth."""
import random, calendar, csv, datetime as dt, io, os, re, zipfile
D = dt.date
BULAN = ["", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
ROM = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "masuk")
def L(c):
    s = ""
    while c: c, m = divmod(c - 1, 26); s = chr(65 + m) + s
    return s
def A(r, c): return f"{L(c)}{r}"
def last(y, m): return calendar.monthrange(y, m)[1]

class Fx:
    def __init__(s, expr, val): s.expr, s.val = expr, val
class Sh:
    def __init__(s, name, hidden=False): s.name, s.hidden, s.cells, s.merges, s.widths, s.after = name, hidden, {}, [], {}, []
    def put(s, r, c, v, rs=1, cs=1, **st):
        s.cells[r, c] = (v, st)
        if rs > 1 or cs > 1: s.merges.append((r, c, r + rs - 1, c + cs - 1))
    def line(s, r, c, vals, **st):
        for i, v in enumerate(vals):
            if v is not None: s.put(r, c + i, v, **st)
    @property
    def nr(s): return max([r for r, _ in s.cells] + [m[2] for m in s.merges])
    @property
    def nc(s): return max([c for _, c in s.cells] + [m[3] for m in s.merges])

# ---------- writers
def w_xlsx(path, sheets, when, author="Operator"):
    import xlsxwriter
    wb = xlsxwriter.Workbook(path)
    wb.set_properties({"created": when, "author": author})
    fmts = {}
    def F(st):
        k = tuple(sorted(st.items()))
        if k not in fmts:
            d = {}
            if st.get("b"): d["bold"] = True
            if st.get("i"): d["italic"] = True
            if st.get("fill"): d["bg_color"] = st["fill"]
            if st.get("nf"): d["num_format"] = st["nf"]
            if st.get("al"): d["align"] = st["al"]
            if st.get("wrap"): d["text_wrap"] = True; d["valign"] = "vcenter"
            if st.get("box"): d["border"] = 1
            if st.get("col"): d["font_color"] = st["col"]
            fmts[k] = wb.add_format(d)
        return fmts[k]
    for sh in sheets:
        ws = wb.add_worksheet(sh.name)
        if sh.hidden: ws.hide()
        for c, w in sh.widths.items(): ws.set_column(c - 1, c - 1, w)
        anchors = {}
        for (r1, c1, r2, c2) in sh.merges:
            v, st = sh.cells.get((r1, c1), (None, {}))
            ws.merge_range(r1 - 1, c1 - 1, r2 - 1, c2 - 1, "", F(st)); anchors[r1, c1] = 1
        for (r, c), (v, st) in sorted(sh.cells.items()):
            f = F(st)
            if v is None: ws.write_blank(r - 1, c - 1, None, f)
            elif isinstance(v, Fx): ws.write_formula(r - 1, c - 1, v.expr, f, v.val)
            elif isinstance(v, D): ws.write_datetime(r - 1, c - 1, dt.datetime(v.year, v.month, v.day), F({**st, "nf": st.get("nf", "dd/mm/yyyy")}))
            elif isinstance(v, (int, float)): ws.write_number(r - 1, c - 1, v, f)
            else: ws.write_string(r - 1, c - 1, v, f)
        ws.set_landscape(); ws.set_paper(9)
    wb.close()
def w_xls(path, sheets):
    import xlwt
    wb = xlwt.Workbook(encoding="utf-8"); cache = {}
    def F(st):
        k = tuple(sorted((a, str(b)) for a, b in st.items() if a in ("b", "nf", "box", "wrap")))
        if k not in cache:
            x = xlwt.easyxf(("font: bold on; " if st.get("b") else "") + ("align: wrap on; " if st.get("wrap") else "") + ("borders: left thin, right thin, top thin, bottom thin" if st.get("box") else ""))
            if st.get("nf"): x.num_format_str = st["nf"]
            cache[k] = x
        return cache[k]
    for sh in sheets:
        ws = wb.add_sheet(sh.name, cell_overwrite_ok=True)
        if sh.hidden: ws.visibility = 1
        m = {(a, b): (c, d) for a, b, c, d in sh.merges}
        for (r, c), (v, st) in sorted(sh.cells.items()):
            if isinstance(v, Fx): v = v.val
            if isinstance(v, D): v, st = dt.datetime(v.year, v.month, v.day), {**st, "nf": st.get("nf", "DD/MM/YYYY")}
            if (r, c) in m: r2, c2 = m[r, c]; ws.write_merge(r - 1, r2 - 1, c - 1, c2 - 1, v, F(st))
            else: ws.write(r - 1, c - 1, v, F(st))
    wb.save(path)
def rezip(path):
    with zipfile.ZipFile(path) as z: items = [(i.filename, z.read(i), i.compress_type) for i in z.infolist()]
    with zipfile.ZipFile(path, "w") as z:
        for n, d, ct in items:
            zi = zipfile.ZipInfo(n, (1980, 1, 1, 0, 0, 0)); zi.compress_type = ct; z.writestr(zi, d)
def w_ods(path, sheets, when):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow, TableCell, CoveredTableCell, TableColumn
    from odf.text import P
    from odf import dc, meta
    doc = OpenDocumentSpreadsheet()
    for e in list(doc.meta.childNodes): doc.meta.removeChild(e)
    doc.meta.addElement(meta.CreationDate(text=when.isoformat())); doc.meta.addElement(dc.Date(text=when.isoformat()))
    for sh in sheets:
        t = Table(name=sh.name); t.addElement(TableColumn(numbercolumnsrepeated=sh.nc))
        covered = {(r, c) for a, b, x, y in sh.merges for r in range(a, x + 1) for c in range(b, y + 1) if (r, c) != (a, b)}
        m = {(a, b): (x - a + 1, y - b + 1) for a, b, x, y in sh.merges}
        for r in range(1, sh.nr + 1):
            row = TableRow()
            for c in range(1, sh.nc + 1):
                if (r, c) in covered: row.addElement(CoveredTableCell()); continue
                v, st = sh.cells.get((r, c), (None, {})); kw = {}
                if (r, c) in m: kw = dict(numberrowsspanned=m[r, c][0], numbercolumnsspanned=m[r, c][1])
                if isinstance(v, Fx): kw["formula"] = "of:" + re.sub(r"([A-Z]+\d+)(:)?([A-Z]+\d+)?", lambda k: f"[.{k[1]}" + (f":.{k[3]}" if k[2] else "") + "]", v.expr); v = v.val
                if v is None: cell = TableCell(**kw)
                elif isinstance(v, D): cell = TableCell(valuetype="date", datevalue=v.isoformat(), **kw); cell.addElement(P(text=v.strftime("%d/%m/%Y")))
                elif isinstance(v, (int, float)):
                    cell = TableCell(valuetype="float", value=v, **kw); cell.addElement(P(text=str(v)))
                else:
                    cell = TableCell(valuetype="string", **kw)
                    for ln in v.split("\n"):
                        from odf.teletype import addTextToElement
                        p = P(); addTextToElement(p, ln); cell.addElement(p)
                row.addElement(cell)
            t.addElement(row)
        doc.spreadsheet.addElement(t)
    doc.save(path); rezip(path)
def w_csv(path, sh, delim, enc, nl="\r\n"):
    b = io.StringIO(newline=""); w = csv.writer(b, delimiter=delim, lineterminator=nl)
    for r in range(1, sh.nr + 1):
        row = [sh.cells.get((r, c), ("", {}))[0] for c in range(1, sh.nc + 1)]
        w.writerow(["" if v is None else (v.val if isinstance(v, Fx) else (v.strftime("%d/%m/%Y") if isinstance(v, D) else v)) for v in row])
    open(path, "wb").write(b.getvalue().encode(enc))
def w_docx(path, items, when):
    import docx
    from docx.enum.section import WD_ORIENT
    d = docx.Document(); cp = d.core_properties
    cp.created = cp.modified = when; cp.author = "Sekretariat"; cp.last_modified_by = "Sekretariat"; cp.title = ""; cp.comments = ""
    s = d.sections[0]; s.orientation = WD_ORIENT.LANDSCAPE; s.page_width, s.page_height = s.page_height, s.page_width
    for it in items:
        if isinstance(it, Sh):
            t = d.add_table(it.nr, it.nc); t.style = "Table Grid"
            for a, b, x, y in it.merges: t.cell(a - 1, b - 1).merge(t.cell(x - 1, y - 1))
            for (r, c), (v, st) in sorted(it.cells.items()):
                if v is None: continue
                p = t.cell(r - 1, c - 1).paragraphs[0]
                run = p.add_run(str(v)); run.bold = bool(st.get("b"))
        else:
            txt, b = it if isinstance(it, tuple) else (it, False)
            d.add_paragraph().add_run(txt).bold = b
    d.save(path); rezip(path)

# ---------- notation
SH = ["", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
SH2 = ["", "Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agust", "Sept", "Okt", "Nop", "Des"]
def p_month(sep=" s.d. ", names=BULAN, year=True):
    def f(s, e):
        if (s.year, s.month) == (e.year, e.month): return names[s.month] + (f" {s.year}" if year else "")
        left = names[s.month] + (f" {s.year}" if year and s.year != e.year else "")
        return left + sep + names[e.month] + (f" {e.year}" if year else "")
    return f
def wk(d, end=False): return 4 if d.day >= 22 else 3 if d.day >= 15 else 2 if d.day >= 8 else 1
def p_week(fmt="Minggu {w} {m}", sep=" s.d. ", names=BULAN, year=True, roman=True):
    def f(s, e):
        g = lambda d: fmt.format(w=ROM[wk(d)] if roman else wk(d), m=names[d.month])
        if (s.year, s.month, wk(s)) == (e.year, e.month, wk(e)): return g(s) + (f" {s.year}" if year else "")
        return g(s) + (f" {s.year}" if year and s.year != e.year else "") + sep + g(e) + (f" {e.year}" if year else "")
    return f
def p_day(sep=" s.d. ", names=BULAN):
    def f(s, e):
        if s == e: return f"{s.day} {names[s.month]} {s.year}"
        if (s.year, s.month) == (e.year, e.month): return f"{s.day}{sep}{e.day} {names[e.month]} {e.year}"
        return f"{s.day} {names[s.month]}" + (f" {s.year}" if s.year != e.year else "") + f"{sep}{e.day} {names[e.month]} {e.year}"
    return f
def p_num(fmt="%d/%m/%Y", sep=" - "): return lambda s, e: s.strftime(fmt) + sep + e.strftime(fmt)
def p_q(word="Triwulan ", sep=" - ", year=False):
    def f(s, e):
        a, b = (s.month + 2) // 3, (e.month + 2) // 3
        t = word + ROM[a] + (sep + ROM[b] if b != a else "")
        return t + (f" {e.year}" if year or e.year != 2022 else "")
    return f
HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu", "Minggu"]
def d_long(d): return f"{d.day} {BULAN[d.month]} {d.year}"
def d_hari(d): return f"{HARI[d.weekday()]}, {d_long(d)}"
def dots(n): return f"{n:,}".replace(",", ".")
def rp(pre="Rp ", post="", zero=None): return lambda n: (zero if zero is not None and not n else f"{pre}{dots(n)}{post}")
def m_jt(suffix=" jt", zero="-"): return lambda n: zero if not n else (f"{n/1e6:g}".replace(".", ",") + suffix)
def m_num(zero=0): return lambda n: zero if not n else n
def m_div(k, zero=0): return lambda n: zero if not n else (n // k if n % k == 0 else n / k)

# ---------- the engine
FIELD = {"desc": "description", "resp": "responsible"}
MARKS = {}
class Layer:
    """Lays actions into a sheet and keeps truth. One per file."""
    def __init__(s, layout, off, habits=None):
        s.layout, s.off, s.habits = layout, off, habits or {}
        s.actions, s.faults, s.progress, s.carries, s.rnd = [], [], [], False, random.Random(layout)
    def fault(s, rule, sheet=None, cell=None):
        f = {"rule": rule}
        if cell: f["sheet"] = sheet; f["cell"] = cell
        s.faults.append(f)
    def heads(s, sh, r, c0, heads, **st):
        st = {"b": True, "wrap": True, "box": True, "al": "center", **st}
        n, w = len(heads), len(heads[0])
        for h in heads: assert len(h) == w, (s.layout, [len(x) for x in heads])
        for i in range(n):
            for j in range(w):
                t = heads[i][j]
                if t in ("<", "^"): continue
                cs = 1
                while j + cs < w and heads[i][j + cs] == "<": cs += 1
                rs = 1
                while i + rs < n and heads[i + rs][j] == "^": rs += 1
                if t is not None: sh.put(r + i, c0 + j, t, rs, cs, **st)
        return r + n
    def lay(s, sh, r, heads, cols, acts, c0=1, fmt={}, phase="section", act="col", phase_word=None, act_word=None, sec_col=None, sec_merge=True, sec_act_col=None,
            numbering=None, sub=None, total="JUMLAH", money=m_num(), mnf="#,##0", formula=False, ditto={}, merge=(), outline=None, repeat=None, no="seq",
            marks=None, totkeys=("budget",), sub_word=None, sheetname="same", gap=False, sub_first=False, total_col=None, st={}, grid_label=None, secs=True, blanks=()):
        name = sh.name if sheetname == "same" else sheetname
        col = {k: c0 + j for j, k in enumerate(cols)}; w = len(cols); box = {"box": True, **st}
        top = r; r = s.heads(sh, r, c0, heads)
        if numbering:
            for j in range(w):
                v = numbering(j + 1)
                if v is not None: sh.put(r, c0 + j, v, al="center", box=True)
            r += 1
        first_mon = min(col[k] for k in cols if k in totkeys or k.startswith("bf:")) if any(k in totkeys or k.startswith("bf:") for k in cols) else None
        sums = [k for k in cols if k in totkeys or k.startswith("bf:") or k in ("rk:tot",)]
        mval = lambda a, k: (a["funds"].get(k[3:], 0) if k.startswith("bf:") else a["budget"]) or 0
        rows, subrows, state, last_row, phase_cell, act_cell = {}, {}, {}, None, {}, {}
        runs = []      # contiguous blocks of action rows
        s.total_cells = {}; s.sub_cells = {}
        def sumline(r, label, group, kind):
            lc = total_col or c0
            span = (first_mon - lc) if first_mon and not total_col else 1
            sh.put(r, lc, label, 1, max(1, span), b=True, **box)
            for k in sums:
                v = sum(mval(a, k) for a in group)
                val = money(v)
                if formula and not isinstance(val, str):
                    rr = [rows[id(a)] for a in group]
                    if kind == "total" and subrows: expr = "=" + "+".join(A(x, col[k]) for x in sorted(subrows.values()))
                    elif max(rr) - min(rr) + 1 == len(rr): expr = f"=SUM({A(min(rr), col[k])}:{A(max(rr), col[k])})"
                    else: expr = "=" + "+".join(A(x, col[k]) for x in rr)
                    val = Fx(expr, val)
                sh.put(r, col[k], val, b=True, nf=mnf if not isinstance(val, str) else None, **box)
                (s.total_cells if kind == "total" else s.sub_cells.setdefault(group[0]["phase"] if kind == "phase" else group[0]["activity"], {}))[k] = (r, col[k])
        seq = 0; since = 0
        for i, a in enumerate(acts):
            newp = i == 0 or acts[i - 1]["phase"] != a["phase"]; newa = i == 0 or acts[i - 1]["activity"] != a["activity"]
            if repeat and since >= repeat and newa:
                r = s.heads(sh, r, c0, heads); since = 0
                if numbering:
                    for j in range(w):
                        if numbering(j + 1) is not None: sh.put(r, c0 + j, numbering(j + 1), al="center", box=True)
                    r += 1
            if newp and phase == "section":
                sc = sec_col or c0; sh.put(r, sc, phase_word(a["phase"]), 1, (c0 + w - sc) if sec_merge else 1, b=True, **box); phase_cell[a["phase"]] = A(r, sc)
                if sub_first:
                    g = [x for x in acts if x["phase"] == a["phase"]]
                    for k in sums:
                        sh.put(r, col[k], money(sum(mval(x, k) for x in g)), b=True, nf=mnf, **box); s.sub_cells.setdefault(a["phase"], {})[k] = (r, col[k])
                r += 1
            if newa and act == "section":
                sc = sec_act_col or sec_col or c0; sh.put(r, sc, act_word(a), 1, (c0 + w - sc) if sec_merge else 1, b=True, **box); act_cell[a["activity"]] = A(r, sc); r += 1
            rows[id(a)] = r; seq += 1; since += 1
            a["_seq"] = seq; a["_i"] = sum(1 for x in acts[:i] if x["activity"] == a["activity"]) + 1; a["_newp"], a["_newa"] = newp, newa
            r += 1
            endp = i == len(acts) - 1 or acts[i + 1]["phase"] != a["phase"]; enda = i == len(acts) - 1 or acts[i + 1]["activity"] != a["activity"]
            if enda and sub in ("activity", "both") :
                g = [x for x in acts if x["activity"] == a["activity"]]; sumline(r, (sub_word or (lambda a, k: "Sub Jumlah"))(a, "activity"), g, "activity")
                if sub == "activity": subrows[a["activity"]] = r
                r += 1
            if endp and sub in ("phase", "both"):
                g = [x for x in acts if x["phase"] == a["phase"]]; sumline(r, (sub_word or (lambda a, k: "Sub Jumlah"))(a, "phase"), g, "phase"); subrows[a["phase"]] = r; r += 1
            if gap and endp: r += 1
        if total and sums: sumline(r, total, acts, "total"); r += 1
        # write the rows
        def group(a, k):
            base = a["phase"] if k == "phase" else (a["activity"])
            return base
        prev = {}; anchor = {}
        for i, a in enumerate(acts):
            rr = rows[id(a)]; contiguous = i > 0 and rows[id(acts[i - 1])] == rr - 1
            t = {k: a[k] for k in ("phase", "activity")}
            t.update(description=a["desc"], output=a.get("output"), target=a.get("target"), unit=a.get("unit"), start=a["start"] and a["start"].isoformat(), end=a["end"] and a["end"].isoformat(),
                     responsible=a.get("resp"), code=a.get("code"), fund=a.get("fund"), budget=a["budget"], note=a.get("note"), sheet=name, row=rr)
            cells, fields = {}, []
            if phase == "section": cells["phase"] = phase_cell.get(a["phase"]); fields.append("phase")
            if act == "section": cells["activity"] = act_cell[a["activity"]]; fields.append("activity")
            pr = {}
            for k in cols:
                c = col[k]; v = None; stl = dict(box)
                f = FIELD.get(k, k)
                if k in fmt: v = fmt[k](a)
                elif k == "no": v = a["_seq"] if no == "seq" else a["_i"] if no == "in" else no(a)
                elif k == "phase": v = phase_word(a["phase"])
                elif k == "activity": v = act_word(a)
                elif k == "desc": v = (outline(a) if outline else "") + a["desc"]
                elif k == "tu": v = f"{a['target']:g} {a['unit']}".replace(".", ",")
                elif k in ("output", "unit", "resp", "code", "sub", "fund", "note", "target", "obst", "follow"): v = a.get(k)
                elif k in ("start", "end"): v = a[k]
                elif k == "budget": v = money(a["budget"]) if a["budget"] is not None else a["budget_text"]
                elif k.startswith("bf:"): v = money(a["funds"][k[3:]]) if a["funds"].get(k[3:]) else None
                elif k[:2] in ("g:",): v = marks(a, k) if marks else None
                elif k.startswith("re:"):
                    p = a.get("prog", {}).get(int(k[3:])); v = p[0] if p else None
                elif k.startswith("rk:"):
                    p = a.get("prog", {}).get(int(k[3:])); v = p[1] if p else None
                elif k == "blank": v = None
                else: raise KeyError(k)
                if (k == "budget" or k.startswith("bf:")) and isinstance(v, (int, float)): stl["nf"] = mnf
                if isinstance(v, tuple): v, extra = v; stl.update(extra)
                if isinstance(v, str): stl["wrap"] = True
                mode = phase if k == "phase" else act if k == "activity" else "merge" if k in merge else "col"
                here = A(rr, c); where = here
                if k in ("phase", "activity") or k in merge:
                    same = i > 0 and (acts[i - 1]["phase"] == a["phase"] if k == "phase" else acts[i - 1]["activity"] == a["activity"] and (k == "activity" or prev.get(k) == v))
                    if mode == "merge" and same and contiguous:
                        anchor[k][1] = rr; where = A(anchor[k][0], c); prev[k] = v; v = None
                    elif mode == "first" and same: where = A(anchor[k][0], c); v = None
                    elif mode == "ditto":
                        if same and contiguous: v = ditto[k]
                    elif mode == "merge" or mode == "first":
                        if mode == "merge" and k in anchor: s._close(sh, anchor[k], c)
                        anchor[k] = [rr, rr]; prev[k] = v
                elif k in ditto and i > 0 and contiguous and acts[i - 1]["phase"] == a["phase"] and prev.get(k) == v and v not in (None, "", "-", 0): v = ditto[k]
                else: prev[k] = v
                if v is not None or not (k in merge or k in ("phase", "activity")):
                    if v is not None or stl.get("fill") or k not in ("blank",): sh.put(rr, c, s.untidy(v, k), **{x: y for x, y in stl.items() if y})
                if k in ("phase", "activity", "output", "target", "unit", "code", "fund", "note") or k in FIELD: cells[f] = where; fields.append(f)
                elif k == "tu": cells["target"] = cells["unit"] = where; fields += ["target", "unit"]
                elif k in ("start", "end"): cells[k] = where; "period" in fields or fields.append("period")
                elif k == "period": cells["start"] = cells["end"] = where; fields.append("period")
                elif k.startswith("g:") and (v not in (None, "") or stl.get("fill")):
                    cells.setdefault("start", where); cells["end"] = where; "period" in fields or fields.append("period")
                elif k == "budget": cells["budget"] = where; fields.append("budget")
                elif k.startswith("bf:") and v is not None: cells.setdefault("budget", where)
                elif k.startswith("re:") and a.get("prog", {}).get(int(k[3:])): pr[int(k[3:])] = (where, a["prog"][int(k[3:])][0])
                elif k.startswith("rk:") and a.get("prog", {}).get(int(k[3:])) and v is not None: pr.setdefault(int(k[3:]), (where, None))
            if any(k.startswith("bf:") for k in cols):
                if "budget" not in fields: fields.append("budget"); cells.setdefault("budget", A(rr, min(col[k] for k in cols if k.startswith("bf:"))))
                fields = [f for f in fields if f != "fund"]
            for k in cols:
                if k[:3] in ("re:", "rk:"): s.carries = True
            for m, (where, phys) in sorted(pr.items()): s.progress.append({"cell": where, "month": m, "physical": None if phys is None else float(phys)})
            for f in a.get("_drop", []): fields = [x for x in fields if x != f]
            t["cells"], t["fields"] = cells, list(dict.fromkeys(fields)); s.actions.append(t); a["_cells"] = cells; a["_row"] = rr
        for k in list(anchor):
            if (phase if k == "phase" else act if k == "activity" else "merge") == "merge": s._close(sh, anchor[k], col[k])
        s.col = col; s.rows = rows
        return r
    def untidy(s, v, k):
        if not isinstance(v, str) or k not in ("desc", "resp", "output", "activity", "note") or " " not in v or s.layout.startswith("ekspor"): return v
        x = s.rnd.random()
        return v + " " if x < .05 else v.replace(" ", "  ", 1) if x < .09 else " " + v if x < .11 and k != "desc" else v[::-1].replace(" ", "\n", 1)[::-1] if x < .15 and not s.layout.startswith(("csv", "docx")) else v
    def _close(s, sh, an, c):
        if an[1] > an[0]: sh.merges.append((an[0], c, an[1], c))
    def truth(s):
        t = {"layout": s.layout, "agency": s.off["kode"], "habits": s.habits, "actions": s.actions, "faults": s.faults}
        if s.carries: t["progress"] = s.progress
        return t
