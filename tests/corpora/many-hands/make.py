"""Deterministic generator of corpus k10: run it again and the files have the same content."""
import csv, json, os, shutil
import base, words, forms_b as F
from base import *
if os.path.isdir(OUT): shutil.rmtree(OUT)
os.makedirs(OUT)
truth = {"year": 2022, "missing": [words.office(i)["kode"] for i in range(40, 44)], "files": {}}
with open(os.path.join(HERE, "daftar-opd.csv"), "w", newline="", encoding="utf-8") as f:
    w = csv.writer(f); w.writerow(["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"])
    for o in sorted((words.office(i) for i in range(44)), key=lambda o: o["kode"]): w.writerow([o[k] for k in ("kode", "pemda", "opd", "inov", "sing", "asal")])
for n in range(1, 41):
    o = words.office((n * 7 + 3) % 40); name, sheets, when, lay = getattr(F, f"f{n:02d}")(o); p = os.path.join(OUT, name); assert name not in truth["files"], name
    if name.endswith(".xlsx"): w_xlsx(p, sheets, when)
    elif name.endswith(".xls"): w_xls(p, sheets)
    elif name.endswith(".ods"): w_ods(p, sheets, when)
    elif name.endswith(".csv"): w_csv(p, sheets[0], *when)
    else: w_docx(p, sheets, when)
    t = lay.truth(); truth["files"][name] = t
    descs = [x["description"] for x in t["actions"]]; assert len(set(descs)) == len(descs), (name, "same description")
    for x in t["actions"]:
        for k in ("output", "target", "unit", "responsible", "code", "fund", "budget", "note"):
            if k not in x["fields"] and k not in x["cells"]: x[k] = None      # the file does not carry it
        for k in ("description", "output", "responsible", "note"): x[k] = " ".join(x[k].split()) if x[k] else x[k]
json.dump(truth, open(os.path.join(HERE, "truth.json"), "w"), ensure_ascii=False, indent=1)
fs = truth["files"].values()
print("files", len(truth["files"]), "actions", sum(len(t["actions"]) for t in fs), "fields", sum(len({("start" if f == "period" else f) for f in a["fields"]} | ({"end"} if "period" in a["fields"] else set())) for t in fs for a in t["actions"]), "progress", sum(len(t.get("progress", [])) for t in fs), "faults", sum(len(t["faults"]) for t in fs))
