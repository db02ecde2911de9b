"""Mesin: kisi sel, tabel bertingkat, penulis xlsx/xls/ods/csv/docx, dan kebenaran."""
import datetime as dt, calendar, random, re, os, io, zipfile
from bahan import *
D = dt.date
def col(c):
    s = ""
    while c: c, m = divmod(c - 1, 26); s = chr(65 + m) + s
    return s
def ad(r, c): return f"{col(c)}{r}"
BL = ["", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
BA = ["", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Des"]
BP = ["", "Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"]
ROM = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
def eom(y, m): return calendar.monthrange(y, m)[1]
def ym(i):  # 1..12 = 2022, 0 = Des 2021, -1 = Nov, -2 = Okt
    return (2022, i) if i > 0 else (2021, 12 + i)
def m1(i): y, m = ym(i); return D(y, m, 1)
def m2(i): y, m = ym(i); return D(y, m, eom(y, m))
def wk(i, w, end=False):
    y, m = ym(i); return D(y, m, [7, 14, 21, eom(y, m)][w - 1] if end else [1, 8, 15, 22][w - 1])

WIN = {"V1": {"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3), "2.1": (3, 4), "2.2": (4, 5), "2.3": (5, 6), "3.1": (7, 12), "3.2": (7, 12)},
 "V2": {"1.1": (-1, -1), "1.2": (-1, 0), "1.3": (0, 2), "2.1": (2, 3), "2.2": (3, 4), "2.3": (4, 5), "3.1": (6, 12), "3.2": (6, 12)},
 "V3": {"1.1": (1, 1), "1.2": (1, 1), "1.3": (1, 2), "2.1": (2, 2), "2.2": (2, 3), "2.3": (3, 3), "3.1": (4, 12), "3.2": (4, 12)},
 "V4": {"1.1": (1, 2), "1.2": (2, 3), "1.3": (3, 4), "2.1": (4, 5), "2.2": (5, 7), "2.3": (7, 8), "3.1": (9, 12), "3.2": (9, 12)},
 "V5": {"1.1": (-2, -2), "1.2": (-2, -1), "1.3": (-1, 0), "2.1": (1, 1), "2.2": (1, 2), "2.3": (2, 3), "3.1": (4, 12), "3.2": (4, 12)},
 "Q1": {"1.1": (1, 3), "1.2": (1, 3), "1.3": (1, 3), "2.1": (4, 6), "2.2": (4, 6), "2.3": (4, 6), "3.1": (7, 12), "3.2": (7, 12)},
 "Q2": {"1.1": (1, 3), "1.2": (1, 3), "1.3": (1, 6), "2.1": (4, 6), "2.2": (4, 9), "2.3": (7, 9), "3.1": (10, 12), "3.2": (10, 12)},
 "Q3": {"1.1": (1, 3), "1.2": (1, 3), "1.3": (1, 3), "2.1": (1, 3), "2.2": (1, 6), "2.3": (4, 6), "3.1": (7, 12), "3.2": (7, 12)}}

class Doc:
    def __init__(s, name, fmt, ri, layout, win="V1", rows=(12, 18), fund=True, zero=0.2, step=25000, modified=D(2021, 10, 26), omit=()):
        s.name, s.fmt, s.layout, s.mod = name, fmt, layout, modified
        s.rng = random.Random(f"k9-{ri}-{layout}")
        kp, ki = ROSTER[ri]; s.ri = ri
        s.pemda, s.kota, s.lev = PEMDA[kp]
        opd, s.i, s.nama, s.asal, s.prog, s.obj, s.usr, s.bid = INOV[ki]
        s.opd = opd; s.kode = f"{kp}-{[r for r in range(len(ROSTER)) if ROSTER[r][0] == kp].index(ri) + 1:02d}"
        s.gs, s.acts, s.faults, s.progress, s.habits, s.par, s.post = [], [], [], [], {}, [], []
        s.win = win; s.make(win, rows, zero, step, omit); s.csv = (";", "utf-8-sig"); s.truthrows = []
    @property
    def kab(s): return "Kepala " + ("Dinas" if s.opd.startswith("Dinas") else "Badan" if s.opd.startswith("Badan") else "Rumah Sakit")
    def full(s): return f"{s.opd} {s.pemda}"
    def make(s, win, rows, zero, step, omit):
        rng = s.rng; n = rng.randint(*rows); keys = [k for k in A if k not in omit]
        cnt = {k: 1 for k in keys}
        while sum(cnt.values()) < n:
            k = rng.choice(keys); lim = 2 if k[0] == "3" else 4
            if cnt[k] < lim: cnt[k] += 1
            elif all(cnt[q] >= (2 if q[0] == "3" else 4) for q in keys): break
        f = dict(i=s.i, a=s.asal, obj=s.obj, u=s.usr, ok="Dinas" if s.opd.startswith("Dinas") else "Badan" if s.opd.startswith("Badan") else "Direktur")
        if s.opd.startswith("Rumah"): f["ok"] = "RSUD"
        fn = rng.choice(FUND); base = rng.randint(1, 3); pjs = rng.sample(PJ, 7) + [s.bid, s.bid]
        rg = {"1.1": (300000, 3000000), "1.2": (4000000, 45000000), "1.3": (3000000, 50000000), "2.1": (2000000, 18000000), "2.2": (10000000, 160000000), "2.3": (5000000, 60000000), "3.1": (2000000, 20000000), "3.2": (1500000, 18000000)}
        for k in keys:
            w = WIN[win][k]; opts = rng.sample(A[k], cnt[k]); apj = rng.choice(pjs); acode = f"{s.prog}.{s.lev}.0{base}.{rng.randint(1, 12):02d}"
            if k in ("1.1", "2.1") and rng.random() < .5: acode = f"X.XX.01.{s.lev}.06.{rng.randint(1, 10):02d}"
            lo = w[0]
            for j, (d, o, t, u) in enumerate(opts):
                if k[0] == "3": ms, me = w
                elif win[0] == "Q":
                    ms, me = w
                    if me - ms > 3 and rng.random() < .5: ms, me = (ms, ms + 2) if j == 0 else (me - 2, me)
                else:
                    ms = w[0] if (j == 0 or len(opts) == 1) else rng.randint(lo, w[1]); me = w[1] if j == len(opts) - 1 else rng.randint(ms, w[1]); lo = ms
                if k == "3.1": t = 12 - w[0] + 1
                if k == "3.2": t = max(1, (12 - w[0] + 1) // 3)
                b = 0 if rng.random() < (zero * 2 if k in ("1.1", "2.1") else zero) else int(rng.randint(*rg[k]) // step * step) or step
                s.acts.append(dict(phase=int(k[0]), activity=k, description=d.format(**f), output=o.format(**f), target=t, unit=u, ms=ms, me=me, responsible=rng.choice(pjs), apj=apj, code=acode,
                    fund=rng.choice(fn) if b else None, budget=b, note=rng.choice(NOTE) if rng.random() < .35 else None, ov={}, tv={}, cells={}, fields=[], j=j, nj=len(opts)))
        # penomoran
        n = 0
        for p in (1, 2, 3):
            np_ = 0
            for a in [a for a in s.acts if a["phase"] == p]: n += 1; np_ += 1; a["n"], a["np"], a["na"] = n, np_, a["j"] + 1
        for a in s.acts: a["start"], a["end"] = m1(a["ms"]), m2(a["me"])
    def grid(s, name=None): g = Grid(name); s.gs.append(g); return g
    # ---- waktu
    def days(s, long=False):
        for a in s.acts:
            y, m = ym(a["ms"]); y2, m_2 = ym(a["me"])
            if a["phase"] == 3: a["start"], a["end"] = m1(a["ms"]), m2(a["me"])
            else:
                a["start"] = D(y, m, s.rng.randint(3, 12)); a["end"] = D(y2, m_2, s.rng.randint(15, 28))
                while a["start"].weekday() > 4: a["start"] += dt.timedelta(1)
                while a["end"].weekday() > 4: a["end"] -= dt.timedelta(1)
                if a["end"] < a["start"]: a["end"] = a["start"]
    def weeks(s):
        for a in s.acts:
            if a["phase"] == 3: w1, w2 = 1, 4
            else:
                w1 = s.rng.randint(1, 3); w2 = s.rng.randint(w1, 4) if a["ms"] == a["me"] else s.rng.randint(1, 4)
            a["w1"], a["w2"] = w1, w2; a["start"], a["end"] = wk(a["ms"], w1), wk(a["me"], w2, True)
    def period(s, style):
        s.habits["period"] = style
        if style in ("tanggal", "garing", "tglpendek"): s.days()
        if style.startswith("minggu"): s.weeks()
        for a in s.acts: a["ptext"] = s.ptext(a, style)
    def ptext(s, a, st):
        (y1, x1), (y2, x2) = ym(a["ms"]), ym(a["me"]); same = a["ms"] == a["me"]
        if st == "bulan": return f"{BL[x1]} {y1}" if same else (f"{BL[x1]} - {BL[x2]} {y2}" if y1 == y2 else f"{BL[x1]} {y1} - {BL[x2]} {y2}")
        if st == "bulansd": return f"{BP[x1]} {y1}" if same else (f"{BP[x1]} s.d. {BP[x2]} {y2}" if y1 == y2 else f"{BP[x1]} {y1} s.d. {BP[x2]} {y2}")
        if st == "singkat": return BA[x1] if same else f"{BA[x1]} – {BA[x2]}"
        if st == "singkatth": return f"{BA[x1]} {y1}" if same else (f"{BA[x1]} s/d {BA[x2]} {y2}" if y1 == y2 else f"{BA[x1]} {y1} s/d {BA[x2]} {y2}")
        if st == "tanggal":
            p, q = a["start"], a["end"]
            if p == q: return f"{p.day} {BL[p.month]} {p.year}"
            if (p.year, p.month) == (q.year, q.month): return f"{p.day} s.d. {q.day} {BL[q.month]} {q.year}"
            if p.year == q.year: return f"{p.day} {BL[p.month]} s.d. {q.day} {BL[q.month]} {q.year}"
            return f"{p.day} {BL[p.month]} {p.year} s.d. {q.day} {BL[q.month]} {q.year}"
        if st == "garing": return f"{a['start']:%d/%m/%Y} - {a['end']:%d/%m/%Y}" if a["start"] != a["end"] else f"{a['start']:%d/%m/%Y}"
        if st == "minggu": return (f"Minggu {ROM[a['w1']]} {BL[x1]} {y1}" if same and a["w1"] == a["w2"] else f"Minggu {ROM[a['w1']]} {BL[x1]} {y1} s.d. Minggu {ROM[a['w2']]} {BL[x2]} {y2}")
        if st == "minggupendek": return f"M{a['w1']} {BA[x1]} {y1}" if same and a["w1"] == a["w2"] else f"M{a['w1']} {BA[x1]} {y1} - M{a['w2']} {BA[x2]} {y2}"
        q1, q2 = (x1 + 2) // 3, (x2 + 2) // 3
        if st == "tw": return f"TW {ROM[q1]}" if q1 == q2 else f"TW {ROM[q1]} - TW {ROM[q2]}"
        if st == "triwulan": return f"Triwulan {ROM[q1]}" if q1 == q2 else f"Triwulan {ROM[q1]} s.d. Triwulan {ROM[q2]}"
        if st == "q": return f"TW-{ROM[q1]}" if q1 == q2 else f"TW-{ROM[q1]} s/d TW-{ROM[q2]}"
        if st == "b": return ", ".join(f"B{q * 3:02d}" for q in range(q1, q2 + 1))
        raise KeyError(st)
    def codes(s): return sorted({a["code"] for a in s.acts})
    def fault(s, rule, sheet=None, cell=None, **k):
        f = {"rule": rule}
        if cell: f["cell"] = cell; f["sheet"] = sheet
        if cell and sheet is None and s.fmt == "csv": f = {"rule": rule, "sheet": None, "cell": cell}
        f.update(k); s.faults.append(f)
    def afault(s, rule, a, key): s.fault(rule, a["sheet"], a["cells"][key])
    # ---- identitas
    def ttd(s, g, r, c, c2=None, tgl="28 Oktober 2021", kiri=None, nip=1):
        nm = s.rng.choice(["Drs. H. Sahrul Bahri", "Hj. Maryati, S.Sos., M.Si.", "Ir. Tarmizi Usman", "dr. Lidya Andini", "H. Efrizal, S.E.", "Yuliana Rahman, S.STP.", "Budi Hartawan, S.T., M.T.", "Rosnawati, S.Pd., M.M.", "Zulkifli Hamid, S.IP.", "Dewi Kartika Sari, S.Kom."])
        g.put(r, c, f"{s.kota}, {tgl}"); g.put(r + 1, c, (s.kab if not s.opd.startswith("Rumah") else "Direktur") + (f" {s.opd.split(' ', 1)[1]}" if s.opd.split()[0] in ("Dinas", "Badan") else f" {s.opd}"))
        g.put(r + 2, c, s.pemda); g.put(r + 6, c, nm, bold=True)
        g.put(r + 7, c, s.rng.choice(["NIP. ........................", "NIP. 19xxxxxx xxxxxx x xxx", "Pembina Utama Muda"]))
        if kiri:
            g.put(r + 1, kiri, s.rng.choice(["Penyusun,", "Dibuat oleh:", "Ketua Tim Replikasi,"])); g.put(r + 6, kiri, s.rng.choice(["Andika Pratama, S.AP.", "Nurhayati, A.Md.", "Fahmi Idris", "Sri Wahyuni, S.E."]), bold=True)
        g.bottom = r + 7

class Grid:
    def __init__(s, name): s.name, s.c, s.m, s.st, s.w, s.hidden, s.hcols, s.bottom, s.freeze = name, {}, [], {}, {}, False, set(), 0, None
    def put(s, r, c, v, **st):
        s.c[(r, c)] = v; s.st[(r, c)] = st
    def merge(s, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): s.m.append((r1, c1, r2, c2))
    def title(s, r, lines, c1, c2, **st):
        for k, t in enumerate(lines): s.put(r + k, c1, t, bold=True, center=True, noborder=True, **st); s.merge(r + k, c1, r + k, c2)
        return r + len(lines)
    def ident(s, r, pairs, style, c=1):
        for k, (a, b) in enumerate(pairs):
            if style == "satu": s.put(r + k, c, f"{a} : {b}", noborder=True)
            elif style == "tiga": s.put(r + k, c, a, noborder=True); s.put(r + k, c + 2, ":", noborder=True); s.put(r + k, c + 3, b, noborder=True)
            elif style == "dua": s.put(r + k, c, a, noborder=True); s.put(r + k, c + 2, f": {b}", noborder=True)
        return r + len(pairs)
    def max(s):
        R = max([r for r, _ in s.c] + [m[2] for m in s.m]); K = max([c for _, c in s.c] + [m[3] for m in s.m]); return R, K

class C:
    """Kolom: path judul dipisah |, f bidang kebenaran, v nilai(a)."""
    def __init__(s, path, f=None, v=None, merge=None, once=None, iv=None, mark=None, key=None, tot=None, psum=None, w=14, **st):
        s.path, s.f, s.v, s.merge, s.once, s.iv, s.mark, s.key, s.tot, s.psum, s.w, s.st = path.split("|"), f, v, merge, once, iv, mark, key or f, tot, psum, w, st

class Uang:
    def __init__(s, kind, nol="-"): s.k, s.nol = kind, nol
    def t(s, v):
        neg = "-" if v < 0 else ""; d = f"{abs(v):,}".replace(",", ".")
        if v == 0: return s.nol
        return {"angka": v, "bulat": v, "rpstrip": f"Rp {neg}{d},-", "rp00": f"Rp{neg}{d},00", "titik": f"{neg}{d}", "titik00": f"{neg}{d},00", "rptitik": f"Rp. {neg}{d}", "ribu": v // 1000, "ributeks": f"{v // 1000:,}".replace(",", "."), "juta": v / 1e6,
                "jutateks": f"{v / 1e6:g}".replace(".", ",") if v % 100000 == 0 else f"{v / 1e6:.3f}".rstrip("0").replace(".", ","), "mentah": str(v)}[s.k]
    def st(s): return {"num": "#,##0"} if s.k in ("angka", "ribu") else {"num": "#,##0.0##"} if s.k == "juta" else {"right": True}

def marks(a, cols):
    """Kolom kisi yang ditandai; 3.2 hanya pada bulan akhir triwulan bila 'jarang'."""
    out = []
    for c in cols:
        d1, d2 = c.iv
        if d1 <= a["end"] and d2 >= a["start"] and not (a.get("jarang") and not (d2.month % 3 == 0 and d2.day >= 28)): out.append(c)
    return out

def table(doc, g, r, cols, acts=None, c0=1, prow=None, arow=None, num=None, sub=None, tot="JUMLAH", totc=0, rep=None, money=None, formula=False, headst=None, prefixed=None, blankafter=False, tsheet="_", gap=0):
    acts = acts or doc.acts; sheet = g.name if tsheet == "_" else tsheet; headst = headst or {"bold": True, "center": True, "fill": "D9E1F2"}
    depth = max(len(c.path) for c in cols); X = {id(c): c0 + k for k, c in enumerate(cols)}
    def head(r):
        def rec(lo, hi, lv, r):
            k = lo
            while k < hi:
                p = cols[k].path; e = k + 1
                while e < hi and len(p) > lv and len(cols[e].path) > lv and cols[e].path[lv] == p[lv] and len(p) > lv + 1 and len(cols[e].path) > lv + 1: e += 1
                if len(p) == lv + 1:
                    g.put(r + lv, c0 + k, p[lv], **headst); g.merge(r + lv, c0 + k, r + depth - 1, c0 + k); e = k + 1
                else:
                    g.put(r + lv, c0 + k, p[lv], **headst); g.merge(r + lv, c0 + k, r + lv, c0 + e - 1); rec(k, e, lv + 1, r)
                k = e
        rec(0, len(cols), 0, r); return r + depth
    r0 = r; r = head(r)
    if num:
        for k, c in enumerate(cols): g.put(r, c0 + k, num(k) if callable(num) else num[k], center=True, italic=True)
        r += 1
    first = r; top = {}; runs = {}; prev = None; sums = {}; rows = []; pst = {}; 
    gcols = [c for c in cols if c.iv]
    sumc = [c for c in cols if c.tot]
    def sumval(c, sel): return c.tot([a for a in sel])
    def closep(p):
        nonlocal r
        if sub:
            sel = [a for a in acts if a["phase"] == p]
            g.put(r, c0 + totc, sub[p] if isinstance(sub, dict) else sub, bold=True)
            for c in sumc: g.put(r, X[id(c)], sumval(c, sel), bold=True, **c.st)
            cs = [X[id(c)] for c in sumc]; g.merge(r, c0 + totc, r, min(cs) - 1 if cs else c0 + totc); r += 1
    for ix, a in enumerate(acts):
        if prev is not None and prev["phase"] != a["phase"]: closep(prev["phase"])
        if rep and ix == rep:
            r = head(r + gap)
            if num:
                for k, c in enumerate(cols): g.put(r, c0 + k, num(k) if callable(num) else num[k], center=True, italic=True)
                r += 1
        if prev is None or prev["phase"] != a["phase"]:
            if prow:
                for c, t in prow(a["phase"]): g.put(r, c0 + c, t, bold=True, fill="EDEDED")
                pst[a["phase"]] = r
                for c in sumc:
                    if c.psum: g.put(r, X[id(c)], sumval(c, [q for q in acts if q["phase"] == a["phase"]]), bold=True, **c.st)
                if not any(c.psum for c in sumc) and len(prow(a["phase"])) == 1: g.merge(r, c0 + prow(a["phase"])[0][0], r, c0 + len(cols) - 1)
                r += 1
        if arow and (prev is None or prev["activity"] != a["activity"]):
            for c, t in arow(a["activity"]): g.put(r, c0 + c, t, bold=True)
            for c in sumc:
                if c.psum: g.put(r, X[id(c)], sumval(c, [q for q in acts if q["activity"] == a["activity"]]), bold=True, **c.st)
            r += 1
        a["row"], a["sheet"] = r, sheet
        mk = marks(a, gcols)
        if gcols:
            a["start"], a["end"] = mk[0].iv[0], mk[-1].iv[1]
            a["cells"]["period"] = f"{ad(r, X[id(gcols[0])])}:{ad(r, X[id(gcols[-1])])}"; a["fields"].append("period")
        for c in cols:
            x = X[id(c)]
            if c.iv:
                if c in mk:
                    v = c.mark(a, mk.index(c), len(mk)) if callable(c.mark) else c.mark
                    if v == "FILL": g.put(r, x, None, fill="4472C4")
                    else: g.put(r, x, v, center=True, **c.st)
                else: g.put(r, x, getattr(c, "kosong", None), center=True)
                continue
            run = c.merge or c.once
            if run:
                kk = (x, run, a["phase"] if run == "phase" else a["activity"], a.get("split"))
                if kk not in top:
                    top[kk] = r
                    v = c.v(a) if c.v else a[c.f]; g.put(r, x, v, **c.st)
                if c.merge: runs[kk] = r
                if c.f:
                    a["cells"][c.key] = ad(top[kk], x)
                    if c.f in ("period",): a["fields"].append("period")
                    elif c.f not in ("phase", "activity") : a["fields"].append(c.f)
                continue
            v = a["ov"][c.key] if c.key in a["ov"] else (c.v(a) if c.v else a.get(c.f))
            st = dict(c.st)
            if c.f in ("description", "output") and isinstance(v, str):
                q = random.Random(f"{doc.name}{c.f}{a['n']}"); z = q.random(); w = v.split(" ")
                if z < .05 and len(w) > 3: v = " ".join(w[:3]) + "  " + " ".join(w[3:])
                elif z < .08: v = v + " "
                elif z < .14 and len(w) > 4 and doc.fmt != "csv": v = " ".join(w[:4]) + "\n" + " ".join(w[4:])
            g.put(r, x, v, **st)
            if c.f:
                miss = v in (None, "") or (v == "-" and c.f not in ("budget",))
                if c.f in ("start", "end"): a["fields"].append(c.f); a["cells"][c.f] = ad(r, x)
                elif not miss or c.key in a["ov"]: a["fields"].append(c.f); a["cells"][c.key] = ad(r, x)
        rows.append(r); prev = a; r += 1
    closep(prev["phase"])
    for kk, last in runs.items():
        g.merge(top[kk], kk[0], last, kk[0])
    last = r - 1; a_tot = None
    if tot and sumc:
        g.put(r, c0 + totc, tot, bold=True, center=True); cs = [X[id(c)] for c in sumc]; g.merge(r, c0 + totc, r, min(cs) - 1)
        for c in sumc:
            v = sumval(c, acts)
            if formula and isinstance(v, (int, float)) and not sub and not any(q.psum for q in sumc): v = ("F", f"SUM({ad(first, X[id(c)])}:{ad(last, X[id(c)])})", v)
            elif formula and isinstance(v, (int, float)): v = ("F", "+".join(ad(q, X[id(c)]) for q in rows), v)
            g.put(r, X[id(c)], v, bold=True, **c.st)
            if c.f == "budget": a_tot = (r, X[id(c)])
        r += 1
    for k, c in enumerate(cols): g.w[c0 + k] = c.w
    return dict(next=r, head=r0, first=first, last=last, total=a_tot, X={c.key: X[id(c)] for c in cols if c.key}, cols=cols, xs=X)

def Bud(path, money, f="budget", psum=None, **k):
    u = money
    return C(path, f, lambda a: u.t(a["budget"]), tot=lambda s: u.t(sum(a["budget"] for a in s)), psum=psum, **{**u.st(), **k})

# ---------------------------------------------------------------- penulis
def st_key(st): return tuple(sorted(st.items()))
def w_xlsx(doc, path):
    import xlsxwriter
    wb = xlsxwriter.Workbook(path); wb.set_properties({"created": dt.datetime(doc.mod.year, doc.mod.month, doc.mod.day, 9, 30), "author": "operator"})
    cache = {}
    def fmt(st):
        k = st_key(st)
        if k not in cache:
            p = {"text_wrap": True, "valign": "top", "font_name": "Arial Narrow" if len(doc.name) % 2 else "Calibri", "font_size": 10}
            if not st.get("noborder"): p["border"] = 1
            if st.get("bold"): p["bold"] = True
            if st.get("italic"): p["italic"] = True
            if st.get("center"): p["align"] = "center"
            if st.get("right"): p["align"] = "right"
            if st.get("fill"): p["bg_color"] = "#" + st["fill"]
            if st.get("num"): p["num_format"] = st["num"]
            if st.get("noborder"): p["text_wrap"] = False
            cache[k] = wb.add_format(p)
        return cache[k]
    for g in doc.gs:
        ws = wb.add_worksheet(g.name)
        if g.hidden: ws.hide()
        for c, w in g.w.items(): ws.set_column(c - 1, c - 1, w, None, {"hidden": True} if c in g.hcols else {})
        ws.set_landscape(); ws.set_paper(9)
        if g.freeze: ws.freeze_panes(*g.freeze)
        mg = {(m[0], m[1]): m for m in g.m}
        def wr(r, c, v, f):
            if v is None: ws.write_blank(r, c, None, f)
            elif isinstance(v, tuple): ws.write_formula(r, c, "=" + v[1], f, v[2])
            elif isinstance(v, D): ws.write_datetime(r, c, dt.datetime(v.year, v.month, v.day), f)
            elif isinstance(v, (int, float)): ws.write_number(r, c, v, f)
            else: ws.write_string(r, c, v, f)
        for (r, c), v in sorted(g.c.items()):
            st = dict(g.st[(r, c)])
            if isinstance(v, D) and "num" not in st: st["num"] = "dd/mm/yyyy"
            if (r, c) in mg:
                m = mg[(r, c)]; ws.merge_range(m[0] - 1, m[1] - 1, m[2] - 1, m[3] - 1, "", fmt(st))
            wr(r - 1, c - 1, v, fmt(st))
    wb.close()
def w_xls(doc, path):
    import xlwt
    wb = xlwt.Workbook(); cache = {}
    def fmt(st):
        k = st_key(st)
        if k not in cache:
            e = []
            if st.get("bold"): e.append("font: bold on")
            e.append("align: wrap on, vert top" + (", horiz center" if st.get("center") else ""))
            if not st.get("noborder"): e.append("borders: left thin, right thin, top thin, bottom thin")
            if st.get("fill"): e.append("pattern: pattern solid, fore_colour " + ("blue" if st["fill"] == "4472C4" else "gray25"))
            cache[k] = xlwt.easyxf("; ".join(e), num_format_str=st.get("num", "General"))
        return cache[k]
    for g in doc.gs:
        ws = wb.add_sheet(g.name); mg = {(m[0], m[1]): m for m in g.m}
        if g.hidden: ws.visibility = 1
        for (r, c), v in sorted(g.c.items()):
            st = dict(g.st[(r, c)])
            if isinstance(v, D): st.setdefault("num", "DD/MM/YYYY"); v = dt.datetime(v.year, v.month, v.day)
            if isinstance(v, tuple): v = v[2]
            if (r, c) in mg: m = mg[(r, c)]; ws.write_merge(m[0] - 1, m[2] - 1, m[1] - 1, m[3] - 1, v, fmt(st))
            else: ws.write(r - 1, c - 1, v, fmt(st))
    wb.save(path)
def w_ods(doc, path):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow, TableCell, CoveredTableCell, TableColumn
    from odf.style import Style, TableCellProperties, TextProperties
    from odf.text import P
    d = OpenDocumentSpreadsheet(); cache = {}
    def fmt(st):
        k = (st.get("bold"), st.get("fill"), st.get("noborder"))
        if k not in cache:
            s = Style(name=f"s{len(cache)}", family="table-cell"); p = {}
            if st.get("fill"): p["backgroundcolor"] = "#" + st["fill"]
            if not st.get("noborder"): p["border"] = "0.5pt solid #000000"
            s.addElement(TableCellProperties(**p))
            if st.get("bold"): s.addElement(TextProperties(fontweight="bold"))
            d.automaticstyles.addElement(s); cache[k] = s
        return cache[k]
    for g in doc.gs:
        t = Table(name=g.name); R, K = g.max(); t.addElement(TableColumn(numbercolumnsrepeated=K))
        mg = {(m[0], m[1]): m for m in g.m}; cov = {(r, c) for m in g.m for r in range(m[0], m[2] + 1) for c in range(m[1], m[3] + 1)} - set(mg)
        for r in range(1, R + 1):
            row = TableRow()
            for c in range(1, K + 1):
                if (r, c) in cov: row.addElement(CoveredTableCell()); continue
                v = g.c.get((r, c)); st = g.st.get((r, c), {"noborder": True}); kw = {"stylename": fmt(st)}
                if (r, c) in mg: m = mg[(r, c)]; kw.update(numberrowsspanned=m[2] - m[0] + 1, numbercolumnsspanned=m[3] - m[1] + 1)
                if isinstance(v, tuple): v = v[2]
                if v is None: cell = TableCell(**kw)
                elif isinstance(v, D): cell = TableCell(valuetype="date", datevalue=v.isoformat(), **kw); cell.addElement(P(text=f"{v:%d/%m/%Y}"))
                elif isinstance(v, (int, float)):
                    if "%" in st.get("num", ""): cell = TableCell(valuetype="percentage", value=repr(v), **kw); cell.addElement(P(text=f"{v * 100:g}%".replace(".", ",")))
                    else: cell = TableCell(valuetype="float", value=repr(v), **kw); cell.addElement(P(text=f"{v:,}".replace(",", "#").replace(".", ",").replace("#", ".")))
                else:
                    cell = TableCell(valuetype="string", **kw)
                    for ln in v.split("\n"): cell.addElement(P(text=ln))
                row.addElement(cell)
            t.addElement(row)
        d.spreadsheet.addElement(t)
    d.save(path)
def teks(v):
    if v is None: return ""
    if isinstance(v, tuple): v = v[2]
    if isinstance(v, D): return f"{v:%d/%m/%Y}"
    if isinstance(v, float): return f"{v:g}".replace(".", ",")
    return str(v)
def w_csv(doc, path):
    import csv
    g = doc.gs[0]; R, K = g.max(); b = io.StringIO(); w = csv.writer(b, delimiter=doc.csv[0], lineterminator="\r\n")
    for r in range(1, R + 1): w.writerow([teks(g.c.get((r, c))) for c in range(1, K + 1)])
    open(path, "wb").write(b.getvalue().encode(doc.csv[1]))
def w_docx(doc, path):
    from docx import Document
    from docx.shared import Pt, Cm
    from docx.enum.section import WD_ORIENT
    d = Document(); s = d.sections[0]; s.orientation = WD_ORIENT.LANDSCAPE; s.page_width, s.page_height = Cm(33), Cm(21.5)
    d.styles["Normal"].font.name = "Bookman Old Style"; d.styles["Normal"].font.size = Pt(9)
    d.core_properties.modified = d.core_properties.created = dt.datetime(doc.mod.year, doc.mod.month, doc.mod.day, 9, 30); d.core_properties.author = "operator"
    for kind, x in doc.par:
        if kind == "p": p = d.add_paragraph(); run = p.add_run(x); 
        elif kind == "t": p = d.add_paragraph(); p.alignment = 1; p.add_run(x).bold = True
        elif kind == "g":
            g = x; R, K = g.max(); t = d.add_table(R, K); t.style = "Table Grid"; g_cells = [list(row.cells) for row in t.rows]
            for m in g.m: g_cells[m[0] - 1][m[1] - 1].merge(g_cells[m[2] - 1][m[3] - 1])
            for (r, c), v in sorted(g.c.items()):
                if v is None: continue
                cell = t.cell(r - 1, c - 1); cell.text = teks(v)
                if g.st[(r, c)].get("bold"):
                    for run in cell.paragraphs[0].runs: run.bold = True
    d.save(path)
def repack(path):
    z = zipfile.ZipFile(path); items = [(i.filename, z.read(i.filename)) for i in z.infolist()]; z.close()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as o:
        for n, b in items:
            zi = zipfile.ZipInfo(n, (2021, 10, 1, 0, 0, 0)); zi.compress_type = zipfile.ZIP_STORED if n == "mimetype" else zipfile.ZIP_DEFLATED; o.writestr(zi, b)
def save(doc, folder):
    p = os.path.join(folder, doc.name)
    {"xlsx": w_xlsx, "xls": w_xls, "ods": w_ods, "csv": w_csv, "docx": w_docx}[doc.fmt](doc, p)
    if doc.fmt in ("xlsx", "ods", "docx"): repack(p)
NUMK = {"target", "budget", "phase"}
def truth(doc):
    out = []; norm = lambda v: re.sub(r"\s+", " ", v).strip() if isinstance(v, str) else v
    for a in doc.acts:
        F = ["phase", "activity"] + [f for f in dict.fromkeys(a["fields"]) if f not in ("phase", "activity")]
        t = dict(phase=a["phase"], activity=a["activity"])
        for k in ("description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note"):
            v = a["tv"][k] if k in a["tv"] else a[k]
            carried = k in F or (k in ("start", "end") and "period" in F)
            t[k] = (v.isoformat() if isinstance(v, D) else norm(v)) if carried else None
        t.update(sheet=a["sheet"], row=a["row"], cells=a["cells"], fields=F); out.append(t)
    d = dict(layout=doc.layout, agency=doc.kode, habits=doc.habits, actions=out, faults=doc.faults)
    if doc.progress: d["progress"] = doc.progress
    return d
