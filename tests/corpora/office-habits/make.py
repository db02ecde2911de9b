import json, os, shutil, csv, io
from f3 import *
HERE=os.path.dirname(os.path.abspath(__file__))
ALL=[x01,x02,x03,x04,x05,x06,x07,x08,x09,x10,x11,x12,x13,x14,x15,x16,x17,x18,x19,x20,x21,x22,x23,l01,l02,l03,l04,o01,o02,o03,o04,c01,c02,c03,c04,d01,d02,d03,d04,d05]
SIGONLY={"x05","x13","l01","c03","d02"}
GEN=["Renaksi Replikasi Inovasi","RENAKSI 2022 final","Rencana aksi (revisi)","matriks rencana aksi","Lampiran surat - rencana aksi","RA replikasi ttd"]
def main():
    ros=roster(); g=random.Random(5); miss={"19-02","19.02-04","19.05-03","19.71-01"}
    send=[r for r in ros if r.kode not in miss]; g.shuffle(send)
    m=os.path.join(HERE,"masuk"); shutil.rmtree(m,ignore_errors=True); os.makedirs(m)
    open(os.path.join(HERE,"ripp.toml"),"w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\n')
    b=io.StringIO(); w=csv.writer(b,lineterminator="\n"); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(","))
    for r in ros: w.writerow([r.kode,r.pemda,r.opd,r.inov,r.sg,"Pemerintah "+r.asal])
    open(os.path.join(HERE,"daftar-opd.csv"),"w",encoding="utf-8").write(b.getvalue())
    truth={"year":2022,"missing":sorted(miss),"files":{}}
    for i,(fn,ro) in enumerate(zip(ALL,send)):
        ext={"x":"xlsx","l":"xls","o":"ods","c":"csv","d":"docx"}[fn.__name__[0]]
        if fn.__name__ in SIGONLY: base=GEN[i%len(GEN)]
        else: base=[f"Renaksi {ro.sk} {ro.short}",f"{ro.sg} - {ro.opd}",f"RA {ro.sg} 2022",f"Form replikasi {ro.sk}",f"{ro.short} {ro.sg} rev"][i%5]
        F=fn(ro,f"{i+1:02d} {base}.{ext}"); F.write(m); truth["files"][F.name]=F.truth()
    for F in truth["files"].values():
        for a in F["actions"]: a["description"]=" ".join(a["description"].split())
    json.dump(truth,open(os.path.join(HERE,"truth.json"),"w",encoding="utf-8"),ensure_ascii=False,indent=1)
    T_=truth["files"].values(); print(len(truth["files"]),"files",sum(len(f["actions"]) for f in T_),"actions",sum(len(a["fields"]) for f in T_ for a in f["actions"]),"fields",sum(len(f.get("progress",[])) for f in T_),"progress",sum(len(f["faults"]) for f in T_),"faults")
main()
