"""Generates masuk/, truth.json, daftar-opd.csv, ripp.toml beside this file. Deterministic.  python make.py"""
import csv, io, json, pathlib, random, re, shutil, subprocess, sys, tempfile, zipfile
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from engine import *
from content import *

PLACE = {"19": "Pangkalpinang", "19.01": "Sungailiat", "19.02": "Tanjungpandan", "19.03": "Toboali", "19.04": "Koba", "19.05": "Muntok", "19.06": "Manggar", "19.71": "Pangkalpinang"}
OFFICES = []
EXTRA = {"X-1": (PEMDA["19.03"], "Dinas Kebudayaan dan Kepurbakalaan", "2.22", "Arsip Naskah Lama Daring", "ARNALA", "Pemerintah Kabupaten Klaten"), "X-2": (PEMDA["19.03"], "", "2.22", "", "", "")}
class Office:
    def __init__(s, file, kode, kind, csvopt):
        s.file, s.kode, s.kind, s.csvopt = file, kode, kind, csvopt
        s.P, s.O, s.ub, s.N, s.s, s.a = (ROSTER.get(kode) or EXTRA[kode]); s.sing, s.asal = s.s, s.a
        s.gov = "19.03" if kode[0] == "X" else kode.rsplit("-", 1)[0]
        s.agency = kode if kode in ROSTER else None
        s.rng = random.Random("c4" + file + kode)
        s.sheets, s.actions, s.faults, s.totoff, s.sum, s.active, s.layout, s.habits = [], [], [], 0, 0, 0, "", {}
        s.place = PLACE[s.gov]
    def sheet(s, t, state="visible"):
        x = Sheet(t, state); s.sheets.append(x); return x
    def record(s, S, r, a, cells, fields):
        g = lambda k: a.get(k)
        iso = lambda d: d.isoformat() if d else None
        s.actions.append({"phase": g("phase_t") if "phase_t" in a else a["phase_w"], "activity": a["activity"], "description": g("description"), "output": g("output"), "target": g("target"), "unit": g("unit"),
            "start": iso(g("start")), "end": iso(g("end")), "responsible": g("responsible"), "code": g("code"), "fund": g("fund"), "budget": g("budget"), "note": g("note"),
            "sheet": None if s.kind == "csv" else S.title, "row": r, "cells": cells, "fields": fields})
    def bad(s, a, rule, field, value, **truth):
        a["ov"] = {**(a.get("ov") or {}), field: (value, truth)}; a["faults"] = (a.get("faults") or []) + [(rule, field)]
    def f(s, t): return t.format(P=s.P, PU=s.P.upper(), O=s.O, OU=s.O.upper(), N=s.N, s=s.s, a=s.a, AU=s.a.upper(), sum=rp(s.sum), pl=s.place)
def rp(n): return "Rp" + dots(n) + ",00"
def office(file, kode, kind="xlsx", csvopt=None, layout=""):
    def deco(fn):
        of = Office(file, kode, kind, csvopt); of.layout = layout or fn.__name__; OFFICES.append((of, fn)); return fn
    return deco
def C(spec):
    out = []
    for x in spec.split(";"):
        f, h = x.strip().split("=", 1); out.append(Col(f.strip(), h.strip().replace("\\n", "\n")))
    return out
def X(head, vals, **kw): return [Col("x", head, (lambda i, a: vals[i % len(vals)]) if isinstance(vals, list) else vals, **kw)]
def phw(k): return [None] + PW[k]
def fmt(of, lines): return [(of.f(l) if isinstance(l, str) else None if l is None else ("M", of.f(l[1]), l[2]) if l[0] == "M" else [(c, of.f(t)) for c, t in l]) for l in lines]
def id3(of, *rows, gap=1): return fmt(of, [[(0, a), (gap, ":"), (gap + 1, b)] for a, b in rows])
NAMES = ["Dra. SITI RAHMANIAH, M.Si", "H. ZAINAL ABIDIN, S.E", "Ir. ROSMALA DEWI, M.T", "SYAFRIZAL, S.Sos, M.A.P", "Drs. YUSUF EFFENDI", "ERNAWATI, S.Pd, M.M", "M. IRFAN HAKIM, S.STP", "Ny. LINDAWATI KASIM, S.H"]
def sign(of, S, r, c, tgl=None, jab=None, name=None, nip=None, left=None, rank=None):
    k = of.i
    tgl = tgl or f"{18 + k % 12} Oktober 2021"; jab = jab or ["Kepala", "Kepala Dinas,", "KEPALA PERANGKAT DAERAH", "a.n. Kepala,\nSekretaris", "Kepala Dinas selaku Ketua Tim"][k % 5]
    name = name or NAMES[k % 8]; nip = nip or f"19{66 + k % 18}{1 + k % 12:02}{1 + k % 27:02} {1992 + k % 15}{3 + k % 2 * 7:02} {1 + k % 2} {k % 30 + 1:03}"
    L1 = [f"{of.place}, {tgl}", jab, None, None, name] + ([rank] if rank else []) + [f"NIP. {nip}"]
    S.rows(r, L1, c)
    if left: S.rows(r + 1, [left[0], None, None, left[1], f"NIP. {left[2]}"], left[3])
    return r + len(L1)

exec(compile((HERE / "offices.py").read_text("utf-8"), "offices.py", "exec"))

# ---------- writing
def stamp(path):
    """Fixed zip times and document dates, so that a repeat gives the same bytes."""
    data = path.read_bytes(); src = zipfile.ZipFile(io.BytesIO(data)); buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as z:
        for it in src.infolist():
            b = src.read(it)
            if it.filename in ("docProps/core.xml", "meta.xml"):
                b = re.sub(rb"(<(?:dcterms:(?:created|modified)|dc:date|meta:creation-date|meta:print-date)[^>]*>)[^<]*(<)", rb"\g<1>2021-10-26T09:00:00Z\2", b)
            zi = zipfile.ZipInfo(it.filename, (2021, 10, 26, 9, 0, 0)); zi.compress_type = it.compress_type
            z.writestr(zi, b)
    path.write_bytes(buf.getvalue())
def stamp_xls(path):
    """LibreOffice writes the time of saving as a FILETIME; a fixed one goes in its place."""
    import time
    b = bytearray(path.read_bytes()); now = int((time.time() + 11644473600) * 10**7); day = 864 * 10**9
    fix = int((1635238800 + 11644473600) * 10**7).to_bytes(8, "little")
    top = now.to_bytes(8, "little")[6:]
    i = b.find(top)
    while i >= 0:
        j = i - 6
        if j >= 0 and abs(int.from_bytes(b[j:j+8], "little") - now) < day: b[j:j+8] = fix
        i = b.find(top, i + 1)
    path.write_bytes(b)
def to_csv(of, path):
    enc, sep = of.csvopt; S = of.sheets[0]
    R, K = max(r for r, _ in S.cells), max(c for _, c in S.cells)
    buf = io.StringIO(); w = csv.writer(buf, delimiter=sep, lineterminator="\r\n")
    for r in range(1, R + 1):
        row = [S.cells.get((r, c), (None,))[0] for c in range(1, K + 1)]
        w.writerow(["" if v is None else str(v) for v in row])
    path.write_bytes(buf.getvalue().encode(enc))
def main():
    out = HERE / "masuk"; shutil.rmtree(out, ignore_errors=True); out.mkdir()
    truth, tmp, conv = {}, pathlib.Path(tempfile.mkdtemp()), {"lo": [], "xls": [], "ods": []}
    for i, (of, fn) in enumerate(OFFICES):
        of.i = i; fn(of)
        p = out / of.file
        if of.kind == "csv": to_csv(of, p)
        elif of.kind == "xlsx": to_openpyxl(of.sheets, of.active).save(p); stamp(p)
        else:
            q = tmp / of.kind / f"{i:03}.xlsx"; q.parent.mkdir(exist_ok=True)
            to_openpyxl(of.sheets, of.active).save(q); conv[of.kind].append((q, p))
        truth[of.file] = {"layout": of.layout, "agency": of.agency, "actions": of.actions, "faults": of.faults, "status": "ok", "habits": of.habits}
    for kind, ls in conv.items():
        if not ls: continue
        tgt = {"lo": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods"}[kind]
        od = tmp / (kind + "_out")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--convert-to", tgt, "--outdir", str(od)] + [str(q) for q, _ in ls], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for q, p in ls:
            shutil.copyfile(od / (q.stem + p.suffix), p)
            stamp_xls(p) if kind == "xls" else stamp(p)
    shutil.rmtree(tmp)
    used = {of.agency for of, _ in OFFICES}
    t = {"year": 2022, "missing": sorted(k for k in ROSTER if k not in used), "files": truth}
    (HERE / "truth.json").write_text(json.dumps(t, ensure_ascii=False, indent=1), "utf-8")
    with open(HERE / "daftar-opd.csv", "w", newline="", encoding="utf-8") as fo:
        w = csv.writer(fo, lineterminator="\n"); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(","))
        for k, (p, o, ub, n, s, a) in sorted(ROSTER.items()): w.writerow([k, p, o, n, s, a])
    (HERE / "ripp.toml").write_text('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = 2021-11-01\n', "utf-8")
    print(len(truth), "files,", sum(len(f["actions"]) for f in truth.values()), "actions,", sum(len(f["faults"]) for f in truth.values()), "faults, missing", t["missing"])
main()
