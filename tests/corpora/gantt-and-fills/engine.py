"""Small layout engine for the corpus: sheets, tables, truth. No reading, only writing."""
import calendar, datetime as dt, random, re
from openpyxl import Workbook
from openpyxl.styles import PatternFill, Font, Alignment, Border, Side
from openpyxl.utils import get_column_letter as L

FULL = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
AB1 = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
AB2 = "Jan Peb Mrt Apr Mei Juni Juli Agust Sept Okt Nop Des".split()
OLD = "Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember".split()
TYPO = "Januri Febuari Marett Aprl Mei Junni Julli Agutus Septembr Oktobr Novemer Desembr".split()
UP = [m.upper() for m in FULL]
AB3 = "JAN PEB MAR APR MEI JUN JUL AGT SEP OKT NOP DES".split()
HARI = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
ROM = "I II III IV V VI VII VIII IX X XI XII".split()
D = dt.date
def eom(y, m): return D(y, m, calendar.monthrange(y, m)[1])

# ---------- dates: date -> (value, number format)
def d_long(m=FULL): return lambda d: (f"{d.day} {m[d.month-1]} {d.year}", None)
def d_sep(s, yy=False, z=False):
    return lambda d: ((f"{d.day:02}{s}{d.month:02}{s}" if z else f"{d.day}{s}{d.month}{s}") + (f"{d.year%100:02}" if yy else str(d.year)), "@")
def d_real(fmt="dd/mm/yyyy"): return lambda d: (dt.datetime(d.year, d.month, d.day), fmt)
def d_serial(d): return ((d - D(1899, 12, 30)).days, "General")
def d_hari(d): return ((("Jum'at" if d.weekday() == 4 else HARI[d.weekday()]) + f", {d.day} {FULL[d.month-1]} {d.year}"), None)
def d_my(m=FULL, year=True):
    """Month words in two columns: the first day of the one, the last day of the other."""
    w = lambda d: f"{m[d.month-1]} {d.year}" if year else m[d.month-1]
    return (lambda d: (w(d), "@", D(d.year, d.month, 1)), lambda d: (w(d), "@", eom(d.year, d.month)))
def d_mix(*fs):
    k = [0]
    def f(d):
        k[0] += 1
        return fs[k[0] % len(fs)](d)
    return f

# ---------- periods: (start,end,i) -> (text, start, end)
def p_month(fmt, m=FULL, one=None):
    def f(a, b, i):
        s, e = D(a.year, a.month, 1), eom(b.year, b.month)
        if (a.year, a.month) == (b.year, b.month) and one: t = one.format(a=m[a.month-1], y=a.year)
        elif (a.year, a.month) == (b.year, b.month): t = f"{m[a.month-1]} {a.year}"
        else: t = fmt.format(a=m[a.month-1], b=m[b.month-1], y=b.year, ya=a.year)
        return t, s, e
    return f
def p_day(fmt, df=None, short=None, m=FULL):
    df = df or d_long(m)
    def f(a, b, i):
        if short and (a.year, a.month) == (b.year, b.month): return short.format(d1=a.day, d2=b.day, m=m[a.month-1], y=a.year), a, b
        return fmt.format(a=df(a)[0], b=df(b)[0]), a, b
    return f
WK = [(1, 7), (8, 14), (15, 21), (22, 31)]
def wk(d): return min((d.day - 1) // 7, 3)
def p_week(one, two, same=None, num=ROM, m=FULL):
    def f(a, b, i):
        wa, wb = wk(a), wk(b)
        s = D(a.year, a.month, WK[wa][0]); e = D(b.year, b.month, min(WK[wb][1], eom(b.year, b.month).day))
        v = dict(w1=num[wa], w2=num[wb], a=m[a.month-1], b=m[b.month-1], y=b.year, ya=a.year)
        if (a.month, a.year) == (b.month, b.year): t = (one if wa == wb or not same else same).format(**v)
        else: t = two.format(**v)
        if (a.month, a.year) == (b.month, b.year) and not same: e = D(a.year, a.month, min(WK[wa][1], eom(a.year, a.month).day))
        return t, s, e
    return f
def p_tw(one, two, num=ROM):
    def f(a, b, i):
        q, r = (a.month - 1) // 3, (b.month - 1) // 3
        return (one if q == r else two).format(p=num[q], q=num[r], y=a.year), D(a.year, q*3+1, 1), eom(b.year, r*3+3)
    return f
def p_mix(*fs): return lambda a, b, i: fs[i % len(fs)](a, b, i)

# ---------- money: int -> (value, number format)
def dots(n): return f"{n:,}".replace(",", ".")
def m_num(fmt="#,##0"): return lambda n: (n, fmt)
def m_text(pat, zero=None):
    return lambda n: (zero, None) if n == 0 and zero is not None else (pat.format(d=dots(n), s=dots(n).replace(".", " "), n=n), "@")
def m_scale(k, fmt="General"):
    return lambda n: ((n // k) if n % k == 0 else n / k, fmt)
def koma(x):
    s = f"{x:.3f}".rstrip("0").rstrip(".")
    return s.replace(".", ",")
def m_juta(word="juta", pre="", zero="nihil"):
    return lambda n: (zero, None) if n == 0 else (f"{pre}{koma(n/1e6)} {word}", "@")
def m_miliar(pre="Rp ", zero="-"):
    return lambda n: (zero, None) if n == 0 else (f"{pre}{koma(n/1e9)} M" if n >= 10**9 else f"{pre}{dots(n)}", "@")
def m_mix(*fs):
    k = [0]
    def f(n):
        k[0] += 1
        return fs[k[0] % len(fs)](n)
    return f

SAT = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
def terbilang(n):
    if n < 12: s = SAT[n]
    elif n < 20: s = SAT[n-10] + " belas"
    elif n < 100: s = SAT[n//10] + " puluh " + terbilang(n % 10)
    elif n < 200: s = "seratus " + terbilang(n-100)
    elif n < 1000: s = SAT[n//100] + " ratus " + terbilang(n % 100)
    elif n < 2000: s = "seribu " + terbilang(n-1000)
    elif n < 10**6: s = terbilang(n//1000) + " ribu " + terbilang(n % 1000)
    elif n < 10**9: s = terbilang(n//10**6) + " juta " + terbilang(n % 10**6)
    else: s = terbilang(n//10**9) + " miliar " + terbilang(n % 10**9)
    return s.strip()

# ---------- sheets
class Sheet:
    def __init__(s, title, state="visible"):
        s.title, s.state, s.cells, s.merges, s.hidr, s.hidc, s.note = title, state, {}, [], set(), set(), {}
    def put(s, r, c, v, fmt=None, fill=None, bold=False, al=None):
        if v is None and not fill: return
        s.cells[r, c] = (v, fmt, fill, bold, al)
    def merge(s, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): s.merges.append((r1, c1, r2, c2))
    def rows(s, r, lines, c0=1):
        """lines: str, or [(col, text), ...], or ('M', text, width) for a merged line, or None for a blank."""
        for ln in lines:
            if ln is None: pass
            elif isinstance(ln, str): s.put(r, c0, ln)
            elif ln[0] == "M": s.put(r, c0, ln[1], bold=True, al="center"); s.merge(r, c0, r, c0 + ln[2] - 1)
            else:
                for c, t in ln: s.put(r, c0 + c, t)
            r += 1
        return r

THIN = Side(style="thin")
def to_openpyxl(sheets, active=0):
    wb = Workbook(); wb.remove(wb.active)
    for s in sheets:
        ws = wb.create_sheet(s.title); ws.sheet_state = s.state
        for (r, c), (v, fmt, fill, bold, al) in sorted(s.cells.items()):
            x = ws.cell(r, c)
            if isinstance(v, str) and v.startswith("#REF"): x.value = v; x.data_type = "e"
            elif v is not None: x.value = v
            if isinstance(v, str) and v.startswith("=") and fmt == "TXT": x.data_type = "s"
            if fmt and fmt != "TXT": x.number_format = fmt
            if fill: x.fill = PatternFill("solid", fgColor=fill)
            if bold: x.font = Font(bold=True)
            if al: x.alignment = Alignment(horizontal=al, wrap_text=True)
            elif isinstance(v, str) and "\n" in v: x.alignment = Alignment(wrap_text=True)
        for a, b, c, d in s.merges: ws.merge_cells(start_row=a, start_column=b, end_row=c, end_column=d)
        for r in s.hidr: ws.row_dimensions[r].hidden = True
        for c in s.hidc: ws.column_dimensions[L(c)].hidden = True
    wb.active = active
    wb.properties.creator = "operator"; wb.properties.created = dt.datetime(2021, 10, 25, 8, 0); wb.properties.modified = dt.datetime(2021, 10, 26, 9, 0)
    return wb

# ---------- tables
class Col:
    def __init__(s, field, head, fn=None, **kw):
        s.field, s.path, s.fn, s.kw = field, head.split("|"), fn, kw
def grid(head, ranges, mark="x", fill=None):
    """ranges: list of (label, start, end); label may contain '|'."""
    return [Col("g", (head + "|" if head else "") + lab, None, rng=(a, b), mark=mark, fill=fill) for lab, a, b in ranges]
def months(names, year=2022, pre="", sel=range(1, 13)): return [(pre + names[m-1], D(year, m, 1), eom(year, m)) for m in sel]
def weeks(names, sel, num=ROM, year=2022, pre=""):
    return [(f"{pre}{names[m-1]}|{num[w]}", D(year, m, WK[w][0]), D(year, m, min(WK[w][1], eom(year, m).day))) for m in sel for w in range(4)]

def heads(S, r0, c0, cols, merged=True, sep=None, levels=None):
    n = max(len(c.path) for c in cols)
    if levels: n = max(n, levels)
    for lv in range(n):
        j = 0
        while j < len(cols):
            p = cols[j].path
            if lv >= len(p): j += 1; continue
            k = j + 1
            if lv < len(p) - 1:
                while k < len(cols) and cols[k].path[:lv+1] == p[:lv+1] and len(cols[k].path) > lv + 1: k += 1
            S.put(r0 + lv, c0 + j, p[lv], bold=True, al="center")
            if merged:
                if lv == len(p) - 1 and lv < n - 1: S.merge(r0 + lv, c0 + j, r0 + n - 1, c0 + j)
                elif k - j > 1: S.merge(r0 + lv, c0 + j, r0 + lv, c0 + k - 1)
            j = k
    return r0 + n

class Act(dict):
    __getattr__ = dict.get

def table(of, S, r, c0, cols, acts, *, ph="repeat", ac="repeat", phw=None, acw=None, date=None, money=None, period=None,
          merged=True, numrow=None, psec=None, asec=None, seccol=0, secmerge=False, sub=None, total=None, totcol=0, secsum=False,
          gap=False, no="run", skip=(), headings=True, levels=None, afterhead=0, totmerge=False, fields=None, totmoney=None, stray=None,
          trail=None, sumformula=False, respmerge=False, phfirst=None):
    """Writes a table and records the truth. Returns the next free row."""
    date, money = date or d_real(), money or m_num()
    totmoney = totmoney or money
    if headings:
        r = heads(S, r, c0, cols, merged, levels=levels)
        for k in range(afterhead): r += 1
        if numrow:
            for j in range(len(cols)):
                v = {"n": j + 1, "p": f"({j+1})", "a": chr(97 + j) if j < 26 else None, "t": str(j + 1)}[numrow]
                S.put(r, c0 + j, v, al="center")
            r += 1
    bcol = next((j for j, c in enumerate(cols) if c.field == "budget"), None)
    n, curp, cura, psum, tsum, pn, an = 0, None, None, 0, 0, 0, 0
    runs = {"phase": [], "activity": [], "responsible": []}
    budrows, suball = [], []
    def subtotal(r):
        if sub and curp is not None:
            S.put(r, c0 + totcol, sub(curp), bold=True)
            if totmerge: S.merge(r, c0 + totcol, r, c0 + bcol - 1)
            v = totmoney(psum)
            S.put(r, c0 + bcol, f"=SUM({L(c0+bcol)}{budrows[0]}:{L(c0+bcol)}{budrows[-1]})" if sumformula else v[0], v[1], bold=True)
            suball.append(r)
            return r + 1
        return r
    for i, a in enumerate(acts):
        if a.phase_w != curp:
            if curp is not None:
                r = subtotal(r)
                if gap: r += 1
            curp, cura, psum, pn, budrows = a.phase_w, None, 0, 0, []
            if ph == "section":
                lab = psec(curp)
                for q, t in enumerate(lab if isinstance(lab, tuple) else (lab,)): S.put(r, c0 + seccol + q, t, bold=True)
                if secmerge: S.merge(r, c0 + seccol, r, c0 + len(cols) - 1)
                if secsum:
                    v = totmoney(sum(x.budget or 0 for x in acts if x.phase_w == curp)); S.put(r, c0 + bcol, v[0], v[1], bold=True)
                r += 1
            fp = True
        else: fp = False
        if a.activity_w != cura:
            cura = a.activity_w; an += 1; fa = True
            if ac == "section":
                lab = asec(cura)
                for q, t in enumerate(lab if isinstance(lab, tuple) else (lab,)): S.put(r, c0 + seccol + q, t)
                r += 1
        else: fa = False
        n += 1; pn += 1
        cells, fl, marks = {}, ["phase", "activity"], []
        out = Act(a)
        for j, c in enumerate(cols):
            cc, f, v, fmt, fill = c0 + j, c.field, None, None, None
            ov = a.ov.get(f) if a.ov else None
            if f == "no": v = {"run": n, "phase": pn, "act": (an if fa else None), "str": f"{n}.", "alpha": chr(96 + pn) + ".", "dot": f"{a.phase_w}.{pn}", "none": None}[no]
            elif f == "phase":
                w = phw[a.phase_w]
                if ph == "repeat" or fp: v = w
                if ph == "merge":
                    if fp: runs["phase"].append([r, r, cc])
                    else: runs["phase"][-1][1] = r
            elif f == "activity":
                w = acw[a.activity_w]
                if ac == "repeat" or fa: v = w
                if ac == "merge":
                    if fa: runs["activity"].append([r, r, cc])
                    else: runs["activity"][-1][1] = r
            elif f in ("start", "end"):
                res = (date[f == "end"] if isinstance(date, tuple) else date)(a[f]); v, fmt = res[:2]
                if len(res) > 2: out[f] = res[2]
            elif f == "period":
                v, out["start"], out["end"] = period(a.start, a.end, i)
            elif f == "budget": v, fmt = money(a.budget); budrows.append(r)
            elif f == "target" and c.fn: v = c.fn(a)
            elif f == "code":
                v = c.fn(a.code, i) if c.fn else a.code; fmt = "@"
            elif f == "codepart":
                v = c.fn(a.code); fmt = "@" if isinstance(v, str) else "General"; f = "code" if c.kw.get("first") else "_"
            elif f == "x": v = c.fn(i, a) if c.fn else None; fmt = c.kw.get("fmt")
            elif f == "g":
                s, e = c.kw["rng"]
                on = any(x <= e and y >= s for x, y in (a.spans or [(a.start, a.end)]))
                if on:
                    mk = c.kw["mark"]; v = mk(i, a, s, len(marks)) if callable(mk) else mk
                    if isinstance(v, tuple): v, fmt = v
                    fill = c.kw["fill"]; marks.append((s, e))
            elif f == "respgroup": pass
            else: v = a.get(f)
            if f == "responsible" and respmerge:
                if fp: runs["responsible"].append([r, r, cc])
                else: runs["responsible"][-1][1] = r; v = None
            if ov is not None:
                v = None if ov[0] == "" else ov[0]; fmt = None
                if len(ov) > 2: fmt = ov[2]
            if stray and isinstance(v, str) and f in ("description", "responsible", "output") : v = stray(v, i)
            S.put(r, cc, v, fmt, fill)
            if f in ("x", "g", "no", "_"): continue
            if f == "target" and c.kw.get("skip"): continue
            if not (f in ("phase", "activity") and v is None): cells[f] = f"{L(cc)}{r}"
            if f not in fl: fl.append(f)
        if marks:
            out["start"], out["end"] = min(m[0] for m in marks), max(m[1] for m in marks)
            fl += ["start", "end"]
        if "codepart" in [c.field for c in cols]: pass
        if a.ov:
            for f, ov in a.ov.items():
                if len(ov) > 1: out.update(ov[1])
        of.record(S, r, out, cells, [f for f in fl if f not in skip])
        for rule, f in (a.faults or []):
            cell = f"{L(c0 + [c.field for c in cols].index(f))}{r}"
            of.faults.append({"rule": rule, "sheet": S.title, "cell": cell} if of.kind != "csv" else {"rule": rule, "cell": cell})
        psum += out["budget"] or 0; tsum += out["budget"] or 0
        r += 1
        if trail: r = trail(S, r, c0, a, i)
    r = subtotal(r)
    for k in runs.values():
        for a, b, c in k: S.merge(a, c, b, c)
    of.sum = tsum
    if total:
        S.put(r, c0 + totcol, total, bold=True)
        if totmerge: S.merge(r, c0 + totcol, r, c0 + bcol - 1)
        v = totmoney(tsum + of.totoff)
        if of.totoff: of.faults.append({"rule": "A003", "sheet": S.title, "cell": f"{L(c0+bcol)}{r}"} if of.kind != "csv" else {"rule": "A003", "cell": f"{L(c0+bcol)}{r}"})
        if sumformula:
            col = L(c0 + bcol)
            v = ("=" + "+".join(f"{col}{x}" for x in suball), v[1]) if suball else (f"=SUM({col}{r-len(acts)}:{col}{r-1})", v[1])
        S.put(r, c0 + bcol, v[0], v[1], bold=True); r += 1
    return r
