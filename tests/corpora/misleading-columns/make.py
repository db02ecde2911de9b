# Deterministic generator of corpus k11: python make.py
import json, os, glob
from core import *
import lay1
try: import lay2
except ImportError: lay2 = None
try: import lay3
except ImportError: lay3 = None
os.makedirs(OUT, exist_ok=True)
for p in glob.glob(os.path.join(OUT, "*")): os.remove(p)
fs = [fn() for m in (lay1, lay2, lay3) if m for fn in m.FILES]
truth = {"year": 2022, "missing": MISSING, "files": {}}
for f in fs: truth["files"][f.name] = finish(f)
used = [f.ag.kode for f in fs]
assert len(set(used)) == len(used), [k for k in used if used.count(k) > 1]
left = [k for k in ROSTER if k not in used and k not in MISSING]
json.dump(truth, open(os.path.join(HERE, "truth.json"), "w"), indent=1, ensure_ascii=False)
with open(os.path.join(HERE, "daftar-opd.csv"), "w", encoding="utf-8") as g:
    g.write("kode,pemda,opd,inovasi,singkatan,asal_inovasi\n")
    for a in ROSTER.values(): g.write(",".join(f'"{x}"' if "," in x else x for x in (a.kode, a.pemda, a.opd, a.inov, a.s, a.asal)) + "\n")
n = [a for t in truth["files"].values() for a in t["actions"]]
print(len(fs), "files", len(n), "actions", sum(len(a["fields"]) for a in n), "fields", sum(len(t.get("progress", [])) for t in truth["files"].values()), "progress", sum(len(t["faults"]) for t in truth["files"].values()), "faults; left:", left)
for f in fs:
    if not 8 <= len(f.acts) <= 25: print("COUNT", f.name, len(f.acts))
    d = [a["description"] for a in f.acts]
    if len(set(d)) != len(d): print("DUP", f.name)
