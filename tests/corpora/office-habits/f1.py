from kit import *
from data import *
NAMA=["Harun Prasetia","Melati Anggun Sari","Bustami Arsyad","Yuliana Kartika","Rustam Effendi Putra","Dewi Marlina","Sopian Hadi","Ratna Juwita","Idham Kholik","Fitri Handayani","Zulkarnain Akbar","Nurhayati Usman"]
def lines(sh,r,ls,c=1,span=10,b=True,al="center"):
    for x in ls:
        if x is not None: sh.put(r,c,C(x,b=b,al=al,border=False,wrap=False)); sh.merge(r,c,r,c+span-1) if span>1 else None
        r+=1
    return r
def ident(sh,r,pairs,c=1,style="3"):
    for k,v in pairs:
        if style=="3": sh.put(r,c,C(k,border=False,wrap=False)); sh.put(r,c+1,C(":",border=False)); sh.put(r,c+2,C(v,border=False,wrap=False))
        elif style=="2": sh.put(r,c,C(k+" :",border=False,wrap=False)); sh.put(r,c+2,C(v,border=False,wrap=False))
        else: sh.put(r,c,C(f"{k} : {v}",border=False,wrap=False))
        r+=1
    return r
def sign(sh,r,c,ls): 
    for x in ls:
        if x: sh.put(r,c,C(x,border=False,wrap=False))
        r+=1
    return r
def sg(ro,n,two=True,date="25 Oktober 2021",upper=False):
    k=[ro.kep,ro.pemda+","] if two else [ro.kep+","]
    if upper: k=[x.upper() for x in k]
    return [f"{ro.ibu}, {date}"]+k+["","","",NAMA[n%12],"Pembina Tingkat I","NIP. ........................"]
def phc(head="Tahap",f=lambda a:f"{ROM[a['ph']]}. {PH[a['ph']]}",**k): return Col(head,f,"phase",merge=lambda a:a["ph"],**k)
def acc(head="Kegiatan",f=lambda a:ACTF[a["act"]],**k): return Col(head,f,"activity",merge=lambda a:a["act"],**k)
def fld(head,key,field,**k): return Col(head,lambda a:a[key],field,**k)
DESC=lambda h="Uraian Rencana Aksi",**k: fld(h,"desc","description",w=38,**k)
OUT=lambda h="Output",**k: fld(h,"out","output",w=18,**k)
RESP=lambda h="Penanggung Jawab",**k: fld(h,"resp","responsible",w=20,**k)
CODE=lambda h="Kode Sub Kegiatan",**k: fld(h,"code","code",w=17,**k)
FUND=lambda h="Sumber Dana",empty=None,**k: Col(h,lambda a:a["fund"] or empty,"fund",**k)
NOTEC=lambda h="Keterangan",**k: fld(h,"note","note",w=18,**k)
def no(start=0):
    st=[start]
    def f(a): st[0]+=1; return st[0]
    return f
def tot(t,acts,label,sums,lj=0,fill="FFF2CC",text=None,fmts=None,formula=True):
    """sums {col: fn(a)->number}"""
    v={lj:label}
    m=min(sums)-1
    for j,fn in sums.items():
        n=sum(fn(a) or 0 for a in acts)
        if text: v[j]=text(n)
        else:
            k=L(t.c+j); rr=[a["row"] for a in acts]
            f="="+"+".join(f"{k}{r}" for r in rr) if formula and rr[-1]-rr[0]+1!=len(rr) else f"=SUM({k}{rr[0]}:{k}{rr[-1]})"
            v[j]=C(n,b=True,fmt=t.cols[j].fmt,f=f if formula else None)
    return t.line(v,fill=fill,merge=(lj,m) if m>lj else None)
# --- X01 months with P R, percent; period 03/2022; dash between OPD and government
def x01(ro,nm):
    g=random.Random(101); acts=gen(1001,ro,13,"month","B",stick=.3); preal(g,acts,6,after="keep")
    F=File(nm,"bulan-P/R-huruf",ro.kode,dt.datetime(2022,7,4,10,1),period="MM/YYYY",months="P|R per month"); s=F.sheet("Renaksi+Progres")
    r=lines(s,1,["RENCANA AKSI DAN PROGRES REPLIKASI INOVASI","TAHUN 2022"],span=12)
    r=lines(s,r,[f"{ro.opd} – {ro.pemda}",f"Inovasi: {ro.inov} ({ro.sg})"],span=12,b=False); r+=1
    per=lambda a:f"{a['s']:%m/%Y}" if a["m1"]==a["m2"] else f"{a['s']:%m/%Y} - {a['e']:%m/%Y}"
    cols=[Col("No",no()),phc(),acc(),DESC(),Col("Waktu",per,"period",w=18),RESP(),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt="#,##0",w=14)]
    for m in range(1,13):
        cols+=[Col(("Jadwal dan Capaian Kumulatif (%)",BL[m-1],"P"),lambda a,m=m:pplan(a,m),w=5),Col(("Jadwal dan Capaian Kumulatif (%)",BL[m-1],"R"),lambda a,m=m:a["pr"].get(m),w=5,prog=lambda a,m=m:(m,a["pr"][m]))]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:str(j+1))
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"JUMLAH",{6:lambda a:a["bud"]})
    r=lines(s,t.r+1,["Ket: P = rencana, R = realisasi; angka bersifat kumulatif sampai dengan bulan berjalan (posisi Juni 2022)"],span=1,al=None,b=False)
    sign(s,r+1,9,sg(ro,1,date="1 Juli 2022")); return F
# --- X02 quarters Realisasi / Target in long words
def x02(ro,nm):
    g=random.Random(102); acts=gen(1002,ro,11,"day","A",stick=.2,funds=("APBD","DAU")); preal(g,acts,9,after="keep",lag=.2)
    F=File(nm,"triwulan-Realisasi/Target",ro.kode,dt.datetime(2022,10,6,9,0),months="T/R per quarter, realisation first"); s=F.sheet("Matriks")
    r=ident(s,2,[("Perangkat Daerah",f"{ro.opd} / {ro.pemda}"),("Nama Inovasi",ro.inov),("Daerah Asal","Pemerintah "+ro.asal)],style="1")
    s.put(1,1,C("MATRIKS TARGET DAN REALISASI AKSI REPLIKASI 2022",b=True,border=False,wrap=False)); r+=1
    cols=[phc("Fase",f=lambda a:PH[a["ph"]].upper()),acc("Jenis Kegiatan",f=lambda a:a["act"]+" "+ACT[a["act"]]),DESC("Langkah"),Col("Keluaran",lambda a:f"{a['out']}","output"),Col("Volume",lambda a:f"{a['tg']} {a['un']}","target"),
      Col(("Masa Pelaksanaan","Dari"),lambda a:a["s"],"start",fmt="dd-mm-yyyy",w=12),Col(("Masa Pelaksanaan","Sampai"),lambda a:a["e"],"end",fmt="dd-mm-yyyy",w=12)]
    for q in range(1,5):
        m=q*3
        def tg(a,m=m):
            if a["m1"]>m or a["m2"]<m-2: return None
            return pplan(a,min(m,a["m2"]))
        def re_(a,m=m):
            ks=[k for k in a["pr"] if m-2<=k<=m]
            return a["pr"][max(ks)] if ks else None
        cols+=[Col((f"Triwulan {ROM[q]}","Realisasi (%)"),re_,prog=lambda a,m=m,re_=re_:(m,re_(a))),Col((f"Triwulan {ROM[q]}","Target (%)"),tg)]
    cols+=[RESP("PIC"),FUND("Sumber Anggaran","-"),Col("Pagu (Rp)",lambda a:a["bud"],"budget",fmt="#,##0",w=14)]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:f"({j+1})")
    for a in acts: t.act(a)
    setunits(F,acts); n=len(cols); t.flush(); tot(t,acts,"Total",{n-1:lambda a:a["bud"]})
    sign(s,t.r+2,12,sg(ro,2,date="5 Oktober 2022")); return F
def addunit(x,acts=None):
    x["cells"]["unit"]=x["cells"]["target"]
    if "unit" not in x["fields"]: x["fields"].append("unit")
def setunits(F,acts):
    for x,a in zip(F.actions,acts): x["unit"]=a["un"]; addunit(x)
# --- X03 months Real/Ren in rupiah only
def x03(ro,nm):
    g=random.Random(103); acts=gen(1003,ro,10,"day","C",unitmoney=100000); preal(g,acts,5,after="keep")
    F=File(nm,"bulan-Real/Ren-Rp",ro.kode,dt.datetime(2022,6,3,13,0),months="Real|Ren per month in Rp",period="end: s.d. …",fault="M003"); s=F.sheet("Serapan")
    r=lines(s,1,[f"RENCANA AKSI & SERAPAN ANGGARAN REPLIKASI {ro.sg}",f"{ro.opd.upper()} {ro.pemda.upper()}","KEADAAN S.D. MEI 2022"],span=14); r+=1
    cols=[Col("No.",no()),acc("Kegiatan",f=lambda a:a["act"]+". "+ACT[a["act"]]),DESC("Aksi"),Col(("Waktu","Mulai"),lambda a:tgl(a["s"]),"start"),Col(("Waktu","Selesai"),lambda a:"s.d. "+tgl(a["e"]),"end"),RESP("PPTK"),Col("Anggaran",lambda a:a["bud"],"budget",fmt='"Rp" #,##0')]
    K=[a for a in acts if a["act"]=="2.2" and a["bud"]] or [a for a in acts if a["ph"]==2 and a["bud"]]; K=K[0]; K["pr"].setdefault(5,100)
    for m in range(1,13):
        rl=lambda a,m=m:(a["bud"]+1200000 if (a is K and m==5) else spent(a,a["pr"][m])) if a["bud"] and m in a["pr"] else None
        pl=lambda a,m=m:int(a["bud"]*pplan(a,m)/100)//1000*1000 if a["bud"] and pplan(a,m) else None
        cols+=[Col((f"{BUL[m-1]}","Real. (Rp)"),rl,fmt="#,##0",prog=lambda a,m=m:(m,None),w=11),Col((f"{BUL[m-1]}","Ren. (Rp)"),pl,fmt="#,##0",w=11)]
    t=T(F,s,r,1,cols); t.head()
    t.cells={}
    for p in (1,2,3):
        k=[a for a in acts if a["ph"]==p]; rr=t.line({0:f"TAHAP {p}: {PH[p].upper()}"},merge=(0,6),fill="E2EFDA"); t.cells={"phase":A(rr,1)}
        for a in k:
            x=t.act(a)
            if a is K: F.fault("M003",s.name,A(x,8+2*4))
        t.flush(); tot(t,k,f"Jumlah Tahap {p}",{6:lambda a:a["bud"]})
    tot(t,acts,"JUMLAH SELURUHNYA",{6:lambda a:a["bud"]})
    lines(s,t.r+1,["Catatan:","- Real. = realisasi keuangan kumulatif; Ren. = rencana kas kumulatif","- Aksi tanpa anggaran tidak dilaporkan keuangannya"],span=1,b=False,al=None)
    sign(s,t.r+5,10,sg(ro,3,date="2 Juni 2022")); return F
# --- sources split
def split(acts,seed,k=3,unit=1000):
    g=random.Random(seed)
    for a in acts:
        v=[0]*k; b=a["bud"]
        if b:
            if g.random()<.65: v[g.choice([0,0,1,2][:k+1]) if k>2 else g.choice([0,0,1])]=b
            else:
                x=b//unit//3*unit; v[0]=b-x; v[1 if k==2 or g.random()<.6 else 2]=x
        a["src"]=v
# --- X04 three funds with a sum, ribuan above at the right
def x04(ro,nm):
    acts=gen(1004,ro,18,"month","E",unitmoney=125000); split(acts,4)
    for a in acts[::3]: w=a["desc"].split(); a["desc"]=" ".join(w[:3])+"\n"+" ".join(w[3:]) if len(w)>3 else a["desc"]
    F=File(nm,"tiga-sumber-ribuan",ro.kode,period="one cell month range",money="three sources + sum, ribuan above table",fund="not in truth (several columns)"); s=F.sheet("RA 2022")
    r=lines(s,1,["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"],span=13)
    r=ident(s,r+1,[("OPD",ro.opd),("Pemerintah Daerah",ro.pemda),("Inovasi yang direplikasi",f"{ro.sg} ({ro.inov})")])
    s.put(r,12,C("(dalam ribuan rupiah)",i=True,border=False,wrap=False)); r+=1
    d=lambda a:bulan(a["s"]) if a["m1"]==a["m2"] else f"{bulan(a['s'],False)} s/d {bulan(a['e'])}"
    cols=[Col("No",no()),phc("Tahapan"),acc(),DESC("Rencana Aksi"),OUT("Output/Hasil"),fld("Target","tg","target"),fld("Satuan","un","unit"),Col("Jadwal",d,"period",w=20),RESP("Pelaksana")]
    for j,h in enumerate(["APBD","DAK Non Fisik","CSR"]): cols.append(Col(("Sumber Pendanaan",h),lambda a,j=j:a["src"][j]//1000 or None,fmt="#,##0"))
    cols.append(Col(("Sumber Pendanaan","Jumlah"),lambda a:a["bud"]//1000,"budget",fmt="#,##0"))
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:"13=10+11+12" if j==12 else str(j+1))
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"J u m l a h",{9:lambda a:a["src"][0]//1000,10:lambda a:a["src"][1]//1000,11:lambda a:a["src"][2]//1000,12:lambda a:a["bud"]//1000})
    sign(s,t.r+2,9,sg(ro,4)); return F
# --- X05 outline in one column, free wording, subtotals as text; OPD only in the signature
def outline(t,acts,seed,ph,ac,sub=None,dj=1,aj=None,phsub=None,fill="EDEDED"):
    g=random.Random(seed); i=0
    for p in (1,2,3):
        k=[a for a in acts if a["ph"]==p]
        if not k: continue
        v={dj:ph(p,sum(a["bud"] for a in k))}
        if phsub: v.update(phsub(sum(a["bud"] for a in k)))
        rr=t.line(v,fill=fill); pc=A(rr,t.c+dj)
        n=0
        for act in dict.fromkeys(a["act"] for a in k):
            kk=[a for a in k if a["act"]==act]; b=sum(a["bud"] for a in kk); v={dj:ac(act,n,g.choice(FREE[act]),b)}; n+=1
            if sub: v.update(sub(b))
            rr=t.line(v,b=False); t.cells={"phase":pc,"activity":A(rr,t.c+dj)}
            for q,a in enumerate(kk): a["q"]=q; t.act(a)
def x05(ro,nm):
    acts=gen(1005,ro,14,"day","A",stick=.5,unitmoney=50000)
    F=File(nm,"outline-teks-subtotal",ro.kode,outline="free wording with text subtotal in the same cell",opd="signature only",ditto='"'); s=F.sheet("Sheet1")
    r=lines(s,2,["RENCANA AKSI","REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN ANGGARAN 2022"],span=7)+1
    cols=[Col("Tahapan / Kegiatan / Rincian Aksi",lambda a:f"{chr(97+a['q'])}) {a['desc']}","description",w=55),Col("Waktu Pelaksanaan",lambda a:f"{tgl(a['s'],a['s'].year!=a['e'].year)} s.d. {tgl(a['e'])}" if a["s"].month!=a["e"].month else f"{a['s'].day} – {tgl(a['e'])}","period",w=28),
      OUT("Bukti Dukung",ditto='"'),RESP("PJ",ditto='"'),CODE("Kode Rekening Sub Keg.",ditto='"'),Col("Biaya",lambda a:rp(a["bud"],"Rp. ",",-"),"budget",w=18),NOTEC("Ket.")]
    t=T(F,s,r,2,cols); t.head()
    outline(t,acts,5,lambda p,b:f"{ROM[p]}. TAHAP {PH[p].upper()}",lambda a,n,f,b:f"{n+1}. {f} (sub jumlah {rp(b,'Rp. ',',-') if b else 'Rp. 0,-'})",dj=0)
    t.line({0:"JUMLAH TOTAL",5:rp(sum(a["bud"] for a in acts),"Rp. ",",-")})
    sign(s,t.r+2,6,["Mengetahui,"]+[ro.kep.upper(),ro.pemda.upper(),"","","",NAMA[5],"NIP. ........................"]); return F
# --- X06 month grid, colour and sign mixed
def grid_range(t,j1,j2,r): return f"{A(r,t.c+j1)}:{A(r,t.c+j2)}"
def x06(ro,nm,seed=1006,fmtname="kisi-bulan-warna+tanda",months=range(1,13),sched="A",signs=("x","√","V"),colr="92D050",hd="Jadwal Tahun 2022"):
    g=random.Random(seed); acts=gen(seed,ro,11,"month",sched)
    F=File(nm,fmtname,ro.kode,grid="colour or sign per row, both in some"); s=F.sheet("Jadwal")
    r=lines(s,1,[f"RENCANA AKSI {ro.sg}",f"{ro.opd} ({ro.short})"],span=15)+1
    for a in acts: a["mode"]=g.choice(["c","c","s","b","m"])
    acts[0]["mode"]="s"; acts[1]["mode"]="c"; acts[2]["mode"]="m"
    sign_=lambda a:signs[a["ph"]%len(signs)]
    def cell(a,m):
        if not a["m1"]<=m<=a["m2"]: return None
        md=a["mode"]
        if md=="c" or md=="m" and m!=a["m1"]: return C(None,fill=colr)
        if md=="b": return C(sign_(a),fill=colr,al="center")
        return C(sign_(a),al="center")
    cols=[Col("No",no()),phc(f=lambda a:"Tahap "+PH[a["ph"]]),acc(f=lambda a:ACT[a["act"]]),DESC("Uraian Kegiatan"),fld("Target","tg","target"),fld("Satuan","un","unit")]
    g0=len(cols)
    for m in months: cols.append(Col((hd if m>0 or len(months)==12 else "2021",BL[ym(m)[1]-1]),lambda a,m=m:cell(a,m),"period",w=4.5))
    cols+=[RESP("Penanggungjawab"),FUND("Sumber Dana"),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt='#,##0;(#,##0);"-"')]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{len(cols)-1:lambda a:a["bud"]})
    lines(s,t.r+1,["Blok warna atau tanda menunjukkan bulan pelaksanaan."],span=1,b=False,al=None)
    sign(s,t.r+3,16,sg(ro,6)); return F
# --- X07 week grid, colours by phase, with a legend
def x07(ro,nm):
    acts=gen(1007,ro,12,"week","A",unitmoney=75000)
    F=File(nm,"kisi-minggu-warna-legenda",ro.kode,grid="fill only, colour per phase, legend",opd="dash"); s=F.sheet("Timeline")
    r=lines(s,1,["TIMELINE REPLIKASI INOVASI TAHUN 2022",f"{ro.sg} - {ro.opd} - {ro.pemkab}"],span=30)
    CL={1:"FFC000",2:"00B0F0",3:"C6E0B4"}
    s.put(r,1,C("Keterangan warna:",border=False,wrap=False))
    for p in (1,2,3): s.put(r,2+2*p,C(None,fill=CL[p])); s.put(r,3+2*p,C(PH[p],border=False,wrap=False))
    r+=2
    cols=[Col("No",no()),acc("Kegiatan",f=lambda a:a["act"]+" "+ACTF[a["act"]],w=26),DESC("Aksi")]
    for m in range(1,13):
        for w in (1,2,3,4):
            on=lambda a,m=m,w=w:(a["m1"],a["w1"])<=(m,w)<=(a["m2"],a["w2"])
            cols.append(Col((BUL[m-1],ROM[w]),lambda a,on=on:C(None,fill=CL[a["ph"]]) if on(a) else None,"period",w=2.6))
    cols+=[RESP("Pelaksana"),Col("Kebutuhan Anggaran",lambda a:rp(a["bud"],"Rp ") if a["bud"] else "Rp -","budget",w=16),NOTEC()]
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:C(f"{'ABC'[p-1]}. {PH[p].upper()}",b=True)},merge=(0,2)); t.cells={"phase":A(rr,1)}
        for a in [a for a in acts if a["ph"]==p]: t.act(a)
        t.flush()
    t.line({0:"TOTAL",len(cols)-2:rp(sum(a["bud"] for a in acts),"Rp ")},merge=(0,2))
    sign(s,t.r+1,40,sg(ro,7,two=False)); return F
# --- X08 day range + month in two columns; quantity with unit; Rp 000
def x08(ro,nm):
    acts=gen(1008,ro,12,"day","C",unitmoney=50000,counts={"1.1":2,"1.3":2,"2.2":2})
    for a in acts:
        if a["ph"]<3: a["m2"]=a["m1"]; 
        if a["ph"]<3: a["s"]=day(a["m1"],a["s"].day); a["e"]=day(a["m1"],min(28,max(a["e"].day,a["s"].day+3)))
    for a in acts:
        if a["ph"]==3: a["e"]=day(12,31)
    F=File(nm,"tanggal+bulan-terpisah-Rp000",ro.kode,period="day range + month in two columns",money="Rp 000 in heading",target="with unit"); s=F.sheet("Renaksi")
    r=lines(s,1,[f"PEMERINTAH {ro.pemda.upper()}",ro.opd.upper(),f"RENCANA AKSI REPLIKASI {ro.sg} 2022"],span=10)+1
    def dd(a): return f"{a['s'].day}-{a['e'].day}" if a["ph"]<3 else "1-31"
    def mm(a): return bulan(a["s"],False) if a["m1"]==a["m2"] else f"{bulan(a['s'],False)} - {bulan(a['e'],False)}"
    cols=[Col("No",no()),phc("Tahap"),acc("Kegiatan Utama",f=lambda a:ACT[a["act"]]),DESC("Rincian Aksi"),Col("Keluaran",lambda a:a["out"],"output"),Col("Target Kuantitas",lambda a:f"{a['tg']} {a['un']}","target"),Col(("Jadwal 2022","Tanggal"),lambda a:C(dd(a),fmt="@"),"period"),Col(("Jadwal 2022","Bulan"),mm,"period"),RESP("Penanggung jawab"),Col("Dana (Rp 000)",lambda a:a["bud"]//1000,"budget",fmt="#,##0")]
    t=T(F,s,r,2,cols); t.head(numbering=lambda j:"abcdefghijkl"[j])
    for a in acts: t.act(a)
    setunits(F,acts); t.flush(); tot(t,acts,"Jumlah (Rp 000)",{9:lambda a:a["bud"]//1000}); sign(s,t.r+2,8,sg(ro,8)); return F
# --- X09 realisation table below, bulan ke-n
def x09(ro,nm):
    g=random.Random(109); acts=gen(1009,ro,10,"month","A"); preal(g,acts,5,after="keep")
    F=File(nm,"realisasi-di-bawah",ro.kode,dt.datetime(2022,6,7,8,30),period="bulan ke-n",progress="own table below the plan"); s=F.sheet("Lembar1")
    r=lines(s,1,["RENCANA AKSI DAN REALISASI","REPLIKASI INOVASI TAHUN 2022"],span=9)
    r=ident(s,r+1,[("Instansi",f"{ro.opd}, {ro.pemda}"),("Inovasi",ro.sg)],style="2")+1
    s.put(r,1,C("I. RENCANA",b=True,border=False)); r+=1
    bk=lambda a:f"bulan ke-{a['m1']}" if a["m1"]==a["m2"] else f"bulan ke-{a['m1']} s.d. ke-{a['m2']}"
    cols=[Col("No",no()),phc(),acc(),DESC(),OUT(),Col("Waktu",bk,"period",w=22),RESP(),FUND("Dana"),Col("Pagu Dana (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{8:lambda a:a["bud"]})
    r=t.r+2; s.put(r,1,C("II. REALISASI FISIK KUMULATIF (%) S.D. MEI 2022",b=True,border=False,wrap=False)); r+=1
    n2=no(); cols=[Col("No",n2),Col("Uraian Rencana Aksi",lambda a:a["desc"])]+[Col(("Realisasi s.d. Bulan",BUL[m-1]),lambda a,m=m:a["pr"].get(m),prog=lambda a,m=m:(m,a["pr"][m])) for m in range(1,6)]+[Col("Kendala",lambda a:g.choice([None,None,"Menunggu anggaran kas","Petugas terbatas"]))]
    saveacts=F.actions; F.actions=[]; t2=T(F,s,r,1,cols); t2.head()
    for a in acts: t2.act(dict(a))
    F.actions=saveacts; sign(s,t2.r+2,6,sg(ro,9,date="6 Juni 2022")); return F
# --- X10 realisation on another sheet
def x10(ro,nm):
    g=random.Random(110); acts=gen(1010,ro,12,"day","E",funds=("APBD","DAU","DBH")); preal(g,acts,8,after="keep")
    F=File(nm,"realisasi-lembar-lain",ro.kode,dt.datetime(2022,9,5,8,30),progress="own sheet, % and Rp under each month"); s=F.sheet("1. Rencana")
    r=lines(s,1,["FORM 1 : RENCANA AKSI"],span=11,al="left")
    r=ident(s,r+1,[("Perangkat Daerah",ro.opd),("Kab/Kota/Prov",ro.pemda),("Inovasi",f"{ro.sg} – {ro.inov}")])+1
    cols=[Col("Nomor",no()),Col("Kode",lambda a:a["act"],"activity"),phc("Tahap"),DESC("Rencana Aksi"),OUT("Dokumen"),Col("Mulai",lambda a:f"{a['s']:%d/%m/%y}","start"),Col("Selesai",lambda a:f"{a['e']:%d/%m/%y}","end"),RESP("Unit Kerja\nPenanggung Jawab"),CODE("Kode\nSub Kegiatan"),FUND("Sumber\nDana","-"),Col("Anggaran",lambda a:rp(a["bud"],"Rp ",",00"),"budget",w=18)]
    cols[1]=Col("Kegiatan",lambda a:a["act"]+" "+ACT[a["act"]],"activity"); cols[1],cols[2]=cols[2],cols[1]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{10:lambda a:a["bud"]},text=lambda n:rp(n,"Rp ",",00")); sign(s,t.r+2,8,sg(ro,10))
    s2=F.sheet("2. Realisasi"); r=lines(s2,1,["FORM 2 : REALISASI KUMULATIF RENCANA AKSI",f"{ro.opd} {ro.pemda}"],span=12,al="left")+1
    cols=[Col("Nomor",no()),Col("Rencana Aksi",lambda a:a["desc"],w=40)]
    for m in range(1,9):
        def sp(a,m=m): return spent(a,a["pr"][m]) if m in a["pr"] and a["bud"] else None
        cols+=[Col(("Realisasi s.d. bulan",BUL[m-1],"Fisik (%)"),lambda a,m=m:a["pr"].get(m),prog=lambda a,m=m:(m,a["pr"][m])),Col(("Realisasi s.d. bulan",BUL[m-1],"Keu (Rp)"),sp,fmt="#,##0")]
    sa=F.actions; F.actions=[]; t2=T(F,s2,r,1,cols); t2.head()
    for a in acts: t2.act(dict(a))
    F.actions=sa; return F
# --- X11 end column "paling lambat"; unit juta in a cell beside
def x11(ro,nm):
    g=random.Random(111); acts=gen(1011,ro,12,"day","B",unitmoney=250000,stick=.3)
    F=File(nm,"paling-lambat-juta",ro.kode,period="end: s.d. / paling lambat / sebelum",money="juta in a cell beside the title"); s=F.sheet("RA")
    r=lines(s,1,["RENCANA AKSI REPLIKASI INOVASI 2022"],span=8); s.put(1,11,C("Satuan:",border=False)); s.put(1,12,C("juta rupiah",border=False,wrap=False))
    r=lines(s,r,[f"{ro.opd} — {ro.pemda}"],span=8)+1
    for a in acts:
        if a["ph"]==3 or a["act"] in ("1.3","2.1") or a["act"]=="2.3" and a["m2"]==8: a["e"]=day(a["m2"],31); a["ee"]=f"sebelum {tgl(a['e']+dt.timedelta(1))}" if a["e"].month<12 and a["ph"]<3 else "paling lambat 31 Desember 2022" if a["e"].month==12 else "paling lambat "+tgl(a["e"])
        else: a["ee"]=g.choice(["s.d. {}","paling lambat {}","s/d {}","selambatnya {}","paling lambat tgl {}"]).format(tgl(a["e"]))
    cols=[Col("No",no()),phc("Tahap Replikasi"),acc("Kegiatan"),DESC("Aksi"),OUT("Hasil"),Col(("Waktu","Mulai"),lambda a:tgl(a["s"]),"start",w=18),Col(("Waktu","Batas"),lambda a:a["ee"],"end",w=28),RESP("Penanggung Jawab",ditto="sda"),CODE("Kode Sub Keg",ditto="sda"),FUND("Sumber",ditto="sda"),Col("Anggaran",lambda a:juta(a["bud"]) if a["bud"] else "-","budget"),NOTEC("Catatan")]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{10:lambda a:a["bud"]},text=juta); sign(s,t.r+2,8,sg(ro,11,two=False))
    s2=F.sheet("ref"); 
    for i,x in enumerate(["Daftar sumber dana","APBD","DAU","DAK Fisik","DAK Non Fisik","PAD","BLUD","Hibah","CSR"]): s2.put(i+1,1,x)
    for i,x in enumerate(["Daftar jabatan"]+POS): s2.put(i+1,3,x)
    return F
# --- X12 lists of days; idem
def daylist(ds,y=True):
    gr=[]
    for d in ds:
        if gr and gr[-1][0]==d.month: gr[-1][1].append(d.day)
        else: gr.append([d.month,[d.day]])
    def j(x): return str(x[0]) if len(x)==1 else ", ".join(map(str,x[:-1]))+" dan "+str(x[-1])
    p=[f"{j(d)} {BUL[m-1]}" for m,d in gr]
    return (p[0] if len(p)==1 else ", ".join(p[:-1])+" dan "+p[-1] if len(p)>2 else " dan ".join(p) if all(len(x[1])==1 for x in gr) else "; ".join(p))+(f" {ds[0].year}" if y else "")
def x12(ro,nm):
    acts=gen(1012,ro,13,"days","A",stick=.45,unitmoney=50000)
    F=File(nm,"daftar-hari-idem",ro.kode,period="lists of days",ditto="idem"); s=F.sheet("Rencana Aksi")
    r=lines(s,1,[f"Rencana Aksi Replikasi Inovasi {ro.sg}",f"OPD: {ro.opd} | {ro.pemda}"],span=9)+1
    cols=[Col("No",no()),Col("Tahap",lambda a:PH[a["ph"]],"phase",ditto="idem"),Col("Kegiatan",lambda a:ACT[a["act"]],"activity",ditto="idem"),DESC("Uraian"),Col("Tanggal Pelaksanaan",lambda a:daylist(a["days"]),"period",w=34),OUT("Keluaran",ditto="idem"),RESP("Pelaksana",ditto="idem"),FUND("Sumber Dana",ditto="idem"),Col("Biaya (Rp)",lambda a:a["bud"],"budget",fmt="#,##0.00")]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    for k in (1,2): t.line({0:len(acts)+k},b=False)
    tot(t,acts,"Jumlah Biaya",{8:lambda a:a["bud"]}); lines(s,t.r+1,["*) tanggal dapat bergeser bila berbenturan dengan hari libur"],span=1,b=False,al=None); sign(s,t.r+3,7,sg(ro,0)); return F
