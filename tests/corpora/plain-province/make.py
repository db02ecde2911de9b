#!/usr/bin/env python3
"""Deterministic generator of corpus k12. Run: .venv/bin/python make.py"""
import os, json, csv as CSV, shutil, random, datetime as dt
from mesin import *
HERE=os.path.dirname(os.path.abspath(__file__)); OUT=os.path.join(HERE,"masuk")
shutil.rmtree(OUT,ignore_errors=True); os.makedirs(OUT)
ROW={r[0]:r for r in R}; TRUTH={"year":2022,"missing":MISSING,"files":{}}
JL={
"1.1":[("Penetapan SK Tim Replikasi","SK Tim Replikasi","SK",0),("Pembentukan tim dan penerbitan SK Tim Replikasi {s}","Surat keputusan tim","dokumen",(1,3)),("Penyusunan SK Tim Replikasi Inovasi","SK Tim","dokumen",0)],
"1.2":[("Komunikasi dan koordinasi dengan {a}","Notula koordinasi","dokumen",(3,9)),("Studi tiru ke pemda asal inovasi ({d})","Laporan studi tiru","laporan",(20,46)),("Surat-menyurat dengan pemda asal inovasi","Surat permohonan dan balasan","surat",0)],
"1.3":[("Mendesain inovasi {s} yang akan diadaptasi","Desain inovasi","dokumen",(6,20)),("Penyusunan desain dan SOP {s}","Desain dan SOP","dokumen",(5,14)),("Pembahasan desain inovasi bersama pemangku kepentingan","Berita acara pembahasan desain","berita acara",(4,9))],
"2.1":[("Sosialisasi internal {s}","Daftar hadir dan notula sosialisasi","kali",(4,12)),("Sosialisasi di lingkungan {o}","Pegawai tersosialisasi","orang",(5,14)),("Sosialisasi internal lanjutan bagi petugas layanan","Dokumentasi sosialisasi","dokumen",(2,6))],
"2.2":[("Penguatan SDM melalui bimbingan teknis operator","Operator terlatih","orang",(15,40)),("Penguatan proses dan sarana layanan {s}","Sarana layanan","unit",(25,70)),("Penguatan SDM, proses dan sarana pendukung {s}","SDM terlatih dan sarana tersedia","paket",(30,75))],
"2.3":[("Uji coba {s}","Laporan uji coba","laporan",(6,20)),("Uji coba pada lokasi percontohan","Berita acara uji coba","berita acara",(6,16))],
"3.1":[("Monitoring bulanan","Laporan monitoring","laporan",(6,18)),("Monitoring setiap bulan atas pelaksanaan {s}","Laporan bulanan","laporan",(8,22))],
"3.2":[("Evaluasi tiga bulanan","Laporan evaluasi","laporan",(4,12)),("Evaluasi triwulanan {s}","Hasil evaluasi","dokumen",(5,14))],
}
PW={
"std":{1:"Persiapan",2:"Pelaksanaan",3:"Monitoring dan Evaluasi"},
"caps":{1:"PERSIAPAN",2:"PELAKSANAAN",3:"MONITORING DAN EVALUASI"},
"tahap":{1:"Tahap Persiapan",2:"Tahap Pelaksanaan",3:"Tahap Monitoring dan Evaluasi"},
"sec":{1:"TAHAP PERSIAPAN",2:"TAHAP PELAKSANAAN",3:"TAHAP MONITORING DAN EVALUASI"},
"rom":{1:"I. Persiapan",2:"II. Pelaksanaan",3:"III. Monitoring dan Evaluasi"},
"romcaps":{1:"I. TAHAP PERSIAPAN",2:"II. TAHAP PELAKSANAAN",3:"III. TAHAP MONITORING DAN EVALUASI"},
"let":{1:"A. Persiapan",2:"B. Pelaksanaan",3:"C. Monitoring dan Evaluasi"},
"ang":{1:"1. Persiapan",2:"2. Pelaksanaan",3:"3. Monev"},
"th":{1:"Tahap I (Persiapan)",2:"Tahap II (Pelaksanaan)",3:"Tahap III (Monitoring dan Evaluasi)"},
"th1":{1:"Tahap 1: Persiapan",2:"Tahap 2: Pelaksanaan",3:"Tahap 3: Monev"},
"fase":{1:"Fase Persiapan",2:"Fase Pelaksanaan",3:"Fase Monitoring & Evaluasi"},
"monev":{1:"Persiapan",2:"Pelaksanaan",3:"Monev"},
"I":{1:"Tahap I\nPersiapan",2:"Tahap II\nPelaksanaan",3:"Tahap III\nMonitoring dan Evaluasi"},
}
pend={"1.1":"Penetapan SK Tim","1.2":"Komunikasi dengan pemda asal","1.3":"Desain inovasi","2.1":"Sosialisasi internal","2.2":"Penguatan SDM, proses dan sarana","2.3":"Uji coba","3.1":"Monitoring bulanan","3.2":"Evaluasi triwulanan"}
pend2={"1.1":"Pembentukan Tim (SK)","1.2":"Komunikasi dengan daerah asal inovasi","1.3":"Perancangan/desain inovasi","2.1":"Sosialisasi di internal OPD","2.2":"Penguatan SDM dan sarana","2.3":"Uji Coba","3.1":"Monitoring tiap bulan","3.2":"Evaluasi tiap 3 bulan"}
pend3={"1.1":"SK Tim Replikasi","1.2":"Koordinasi/komunikasi dengan pemda asal inovasi","1.3":"Mendesain inovasi","2.1":"Sosialisasi internal inovasi","2.2":"Penguatan sumber daya manusia, proses dan sarana","2.3":"Pelaksanaan uji coba","3.1":"Monitoring (bulanan)","3.2":"Evaluasi (3 bulanan)"}
letr={"1.1":"a","1.2":"b","1.3":"c","2.1":"a","2.2":"b","2.3":"c","3.1":"a","3.2":"b"}
AW={"resmi":RESMI,"pend":pend,"pend2":pend2,"pend3":pend3,
"num":{k:f"{k} {v}" for k,v in RESMI.items()},"num.":{k:f"{k}. {v}" for k,v in pend.items()},
"let":{k:f"{letr[k]}. {v}" for k,v in pend3.items()},"LET":{k:f"{letr[k].upper()}. {v}" for k,v in pend.items()},"let)":{k:f"{letr[k]}) {v}" for k,v in pend2.items()},
"seq":{k:f"{i}. {v}" for i,(k,v) in enumerate(RESMI.items(),1)},"caps":{k:v.upper() for k,v in pend.items()},
"panjang":{"1.1":"Penetapan Surat Keputusan (SK) Tim Replikasi","1.2":"Komunikasi antara Pemda yang Mereplikasi dengan Pemda Asal Inovasi","1.3":"Mendesain Inovasi yang Akan Diadaptasi","2.1":"Sosialisasi Internal Inovasi yang Akan Direplikasi","2.2":"Penguatan Aspek SDM serta Proses dan Sarana","2.3":"Uji Coba Inovasi","3.1":"Monitoring Bulanan dalam Rangka Perbaikan Pelaksanaan","3.2":"Evaluasi 3 (Tiga) Bulanan dalam Rangka Penilaian Pelaksanaan"}}
def cols(s):
    out=[]
    for p in s.split("|"):
        k,h=p.split("=",1); h=tuple(h.split(">")); out.append((k.strip(),h))
    return out
def months(pref,rng,names=BS,key="m:",suf=""):
    return "|".join(f"{key}{k}={pref}{names[ym(k)[1]]}{suf}" for k in rng)
class X: pass
def ctx(i,kode):
    x=X(); x.i=i; x.row=ROW[kode]; x.kode,x.opd,x.inov,x.s,x.asal,x.ur=x.row; x.pk=kode.split("-")[0]; x.pemda=P[x.pk]; x.kota=IBU[x.pk]
    x.rng=random.Random(i*31+7); x.kep=("Direktur" if x.opd.startswith("RSUD") else "Camat "+x.opd[10:] if x.opd.startswith("Kecamatan") else "Kepala "+x.opd)
    x.nama=NAMA[i%20]+GELAR[i%6]; x.nama2=NAMA[(i+7)%20]; x.tgl=D_(2021,10,18+i%10); x.T=[]; x.rep=[]; x.shs=[]; x.opdk=x.opd if x.pk=="19" else f"{x.opd} {x.pemda}"
    return x
def put_head(sh,lines,n,r=1):
    for ln in lines:
        if ln is None: r+=1; continue
        if isinstance(ln,str): sh.put(r,1,ln,b=1,al="c",sz=12); sh.merge(r,1,r,n)
        else:
            for item in ln: sh.put(r,item[0],item[1],**(item[2] if len(item)>2 else {}))
        r+=1
    return r
def sign(sh,r,c,x,kind=0,tgl=None):
    t=tgl or x.tgl; d=f"{t.day} {BL[t.month]} {t.year}"
    L={0:[f"{x.kota}, {d}",x.kep,None,None,None,x.nama,PKT[x.i%4],"NIP. ..............................."],
       1:[f"{x.kota},      {BL[t.month]} {t.year}",f"{x.kep},",None,None,x.nama,"NIP."],
       2:["Mengetahui,",x.kep,x.pemda if x.pk!="19" else None,None,None,x.nama,PKT[x.i%4]],
       3:[f"Ditetapkan di {x.kota}",f"pada tanggal {d}",x.kep.upper(),None,None,x.nama.upper()],
       4:[f"{x.kota}, {d}","a.n. "+x.kep,"Sekretaris,",None,None,x.nama2,"NIP. -"]}[kind]
    for i,v in enumerate(L):
        if v: sh.put(r+i,c,v,b=1 if v in(x.nama,x.nama.upper()) else None)
    return r+len(L)
def two(sh,r,c1,c2,x,tgl=None):
    t=tgl or x.tgl
    sh.put(r,c2,f"{x.kota}, {t.day} {BL[t.month]} {t.year}"); sh.put(r+1,c1,"Disusun oleh,"); sh.put(r+1,c2,"Disetujui oleh,"); sh.put(r+2,c1,"Kepala Subbagian Perencanaan" if not x.opd.startswith("RSUD") else "Kepala Bagian Perencanaan"); sh.put(r+2,c2,x.kep)
    sh.put(r+6,c1,x.nama2,b=1); sh.put(r+6,c2,x.nama,b=1); sh.put(r+7,c1,"NIP. ...................."); sh.put(r+7,c2,"NIP. ....................")
def done(x,fname,layout,fmt="xlsx",when=None,c=None,faults=None,body=None,enc=None,delim=None,habits=None,prog=False,land=True):
    when=when or dt.datetime(2021,10,18+x.i%10,9+x.i%6,15+x.i%40); p=os.path.join(OUT,fname); au=x.nama2
    if fmt=="xlsx": w_xlsx(p,x.shs,when,au)
    elif fmt=="xls": w_xls(p,x.shs,when,au)
    elif fmt=="ods": w_ods(p,x.shs,when,au)
    elif fmt=="csv": w_csv(p,x.shs,enc,delim)
    elif fmt=="docx": w_docx(p,body,when,au,land)
    fl=list(faults or [])+list((c or {}).get("_flt",[]))
    if fmt=="csv":
        for t in x.T: t["sheet"]=None
        for f in fl: f.pop("sheet",None)
    e={"layout":layout,"agency":x.kode,"habits":dict(habits or {},format=fmt),"actions":x.T,"faults":fl}
    if prog: e["progress"]=[{k:v for k,v in q.items() if k!="_k"} for q in x.rep]
    assert 8<=len(x.T)<=25,(fname,len(x.T))
    seen=set()
    for t in x.T: assert t["description"] not in seen,(fname,t["description"]); seen.add(t["description"])
    assert fname not in TRUTH["files"]; TRUTH["files"][fname]=e
def A(x,n,jad,gran,pool=None,**k):
    if pool:
        import mesin; old=mesin.D; mesin.D=pool
        try: return acts(x.i,x.row,n,jad,gran,**k)
        finally: mesin.D=old
    return acts(x.i,x.row,n,jad,gran,**k)
def bulat(aa,k):
    for a in aa:
        if a['budget']: a['budget']=a['budget']//k*k
def P_(x,aa,last,**k): return {id(a):progress(a,last,random.Random(x.i*100+j),**k) for j,a in enumerate(aa)}
exec(open(os.path.join(HERE,"berkas1.py")).read())
exec(open(os.path.join(HERE,"berkas2.py")).read())
exec(open(os.path.join(HERE,"berkas3.py")).read())
with open(os.path.join(HERE,"daftar-opd.csv"),"w",encoding="utf-8",newline="") as f:
    w=CSV.writer(f); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(","))
    for r in R: w.writerow([r[0],P[r[0].split("-")[0]],r[1],r[2],r[3],r[4]])
open(os.path.join(HERE,"ripp.toml"),"w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\n')
json.dump(TRUTH,open(os.path.join(HERE,"truth.json"),"w"),ensure_ascii=False,indent=1)
a=sum(len(f["actions"]) for f in TRUTH["files"].values())
sub={f["agency"] for f in TRUTH["files"].values()}; assert sorted(set(ROW)-sub)==sorted(MISSING),set(ROW)-sub
print(len(TRUTH["files"]),"files",a,"actions",sum(len(set(t["fields"])|{"phase","activity"})+("period" in t["fields"]) for f in TRUTH["files"].values() for t in f["actions"]),"fields",sum(len(f.get("progress",[])) for f in TRUTH["files"].values()),"progress",sum(len(f["faults"]) for f in TRUTH["files"].values()),"faults")
