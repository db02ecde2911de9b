"""Engine: actions, table rendering, writers."""
import datetime as dt, random, calendar, re
from isi import *
D_=dt.date
BL=["","Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"]
BS=["","Jan","Feb","Mar","Apr","Mei","Jun","Jul","Agt","Sep","Okt","Nop","Des"]
ROM=["","I","II","III","IV","V","VI","VII","VIII","IX","X"]
HARI=["Senin","Selasa","Rabu","Kamis","Jumat","Sabtu","Minggu"]
def eom(y,m): return D_(y,m,calendar.monthrange(y,m)[1])
def ym(k): # month number relative to Jan 2022 = 1; 0 = Dec 2021
    k-=1; return 2022+k//12, k%12+1
def col(c):
    s=""
    while c: c,x=divmod(c-1,26); s=chr(65+x)+s
    return s
def ad(r,c): return f"{col(c)}{r}"
class F:
    def __init__(s,f,v): s.f,s.v=f,v
class Sheet:
    def __init__(s,name): s.name=name; s.c={}; s.m=[]; s.w={}; s.hidden=False
    def put(s,r,c,v,**st):
        if v is None and not st: return
        s.c[(r,c)]=(v,st)
    def merge(s,r1,c1,r2,c2):
        if (r1,c1)!=(r2,c2): s.m.append((r1,c1,r2,c2))
# schedule templates: months relative to 2022
JADWAL={
"A":{"1.1":(1,1),"1.2":(1,2),"1.3":(2,3),"2.1":(4,4),"2.2":(4,5),"2.3":(6,6),"3.1":(7,12),"3.2":(7,12)},
"B":{"1.1":(-1,-1),"1.2":(-1,0),"1.3":(1,1),"2.1":(2,2),"2.2":(2,3),"2.3":(4,5),"3.1":(6,12),"3.2":(6,12)},
"C":{"1.1":(1,1),"1.2":(1,1),"1.3":(2,2),"2.1":(3,3),"2.2":(3,3),"2.3":(4,6),"3.1":(7,12),"3.2":(7,12)},
"D":{"1.1":(1,1),"1.2":(2,2),"1.3":(2,3),"2.1":(4,4),"2.2":(4,6),"2.3":(7,9),"3.1":(10,12),"3.2":(10,12)},
"E":{"1.1":(-2,-2),"1.2":(-1,-1),"1.3":(0,0),"2.1":(1,1),"2.2":(1,2),"2.3":(3,3),"3.1":(4,12),"3.2":(4,12)},
"G":{"1.1":(1,1),"1.2":(1,1),"1.3":(2,2),"2.1":(3,3),"2.2":(3,3),"2.3":(4,4),"3.1":(5,12),"3.2":(5,12)},
"Q":{"1.1":(1,3),"1.2":(1,3),"1.3":(1,3),"2.1":(4,6),"2.2":(4,6),"2.3":(4,6),"3.1":(7,12),"3.2":(7,12)},
"R":{"1.1":(1,3),"1.2":(1,3),"1.3":(1,3),"2.1":(4,6),"2.2":(4,6),"2.3":(7,9),"3.1":(10,12),"3.2":(10,12)},
}
def split(a,b,n,gran):
    """n sequential intervals in months a..b"""
    out=[]
    if gran=="month" or gran=="quarter":
        L=b-a+1
        for i in range(n):
            if gran=="quarter": x,y=a,b
            else:
                x=a+i*L//n; y=max(x,a+(i+1)*L//n-1)
            y1,m1=ym(x); y2,m2=ym(y); out.append((D_(y1,m1,1),eom(y2,m2)))
        return out
    if gran=="week":
        W=(b-a+1)*4
        for i in range(n):
            x=i*W//n; y=max(x,(i+1)*W//n-1)
            y1,m1=ym(a+x//4); y2,m2=ym(a+y//4)
            e=eom(y2,m2) if y%4==3 else D_(y2,m2,7*(y%4+1))
            out.append((D_(y1,m1,7*(x%4)+1),e))
        return out
    y1,m1=ym(a); y2,m2=ym(b); s,e=D_(y1,m1,1),eom(y2,m2); L=(e-s).days+1
    for i in range(n):
        x=s+dt.timedelta(i*L//n); y=s+dt.timedelta((i+1)*L//n-1)
        p=x+dt.timedelta(2); q=y-dt.timedelta(3)
        while p.weekday()>4: p+=dt.timedelta(1)
        while q.weekday()>4: q-=dt.timedelta(1)
        out.append((p,max(p,q)))
    return out
def singkat(p):
    for a,b in (("Kepala Bidang","Kabid"),("Kepala Seksi","Kasi"),("Kepala Subbagian","Kasubbag"),("Kepala UPTD","Ka. UPTD"),("Kepala Subbidang","Kasubbid")): p=p.replace(a,b)
    return p
def acts(idx,row,n,jad,gran,mon="one",ev="two",short=False,nol=None,upper=False,kota=None):
    """n: rows for 1.1,1.2,1.3,2.1,2.2,2.3"""
    kode,opd,inov,s,asal,ur=row; pk=kode.split("-")[0]; rng=random.Random(1000+idx*77)
    d=asal.replace("Pemerintah ","").replace("Kabupaten ","Kab. ") if idx%2 else asal.replace("Pemerintah ","")
    L=1 if pk=="19" else 2
    f=lambda t:t.format(s=s,o=opd,a=asal,d=d,k=P[pk])
    pos=BID[ur]+UMUM; out=[]; J=JADWAL[jad]
    funds=rng.choice([["APBD"],["APBD","DAU"],["APBD","PAD"],["APBD","DAK Non Fisik"],["APBD Kabupaten" if pk not in("19","19.71") else "APBD"],["BLUD","APBD"] if opd.startswith("RSUD") else ["DAU","APBD"],["APBD","DID"]])
    pp=rng.randint(2,6); sub=[f"{ur}.{pp:02d}.{L}.{rng.randint(1,4):02d}.{x:02d}" for x in rng.sample(range(1,12),3)]
    rap=f"X.XX.01.{L}.06.09"
    step=rng.choice([25000,50000,75000,100000,12500,1000])
    def one(act,t,iv,suf=""):
        de,ou,un,m=t
        m=0 if m==0 else int(rng.uniform(m[0],m[1])*1e6)//step*step
        tg={"orang":rng.choice([12,20,25,30,45,60]),"lembar":rng.choice([50,100,150,250]),"rim":rng.choice([5,10,12]),"unit":rng.choice([2,3,4,6]),"set":rng.choice([2,5,8]),"kali":rng.choice([1,2,3])}.get(un,1)
        if rng.random()<.12 and un in("dokumen","laporan"): tg=2
        if act in("3.1","3.2") and not suf: 
            mm=(iv[1].year-iv[0].year)*12+iv[1].month-iv[0].month+1
            tg=mm if act=="3.1" else max(1,mm//3)
        p=rng.choice(pos)
        if rng.random()<.18: p="Tim Replikasi"
        if short: p=singkat(p)
        nt=rng.choice(CAT) if rng.random()<.3 else None
        out.append(dict(phase=int(act[0]),activity=act,description=f(de)+suf,output=f(ou),target=tg,unit=un,start=iv[0],end=iv[1],responsible=p,code=rap if act=="1.2" else rng.choice(sub),fund=rng.choice(funds) if m else None,budget=m,note=nt))
    for act,k in zip(("1.1","1.2","1.3","2.1","2.2","2.3"),n):
        if not k: continue
        for t,iv in zip(sorted(rng.sample(D[act],k),key=D[act].index),split(*J[act],k,gran)): one(act,t,iv)
    a,b=J["3.1"]
    ms=list(range(a,b+1))
    def wi(k,full): # interval of one month
        y,m=ym(k)
        return (D_(y,m,1),eom(y,m))
    if mon!="none":
        if mon=="one" or mon=="two":
            for t in rng.sample(D["3.1"],1 if mon=="one" else 2): 
                iv=(D_(2022,a,1),D_(2022,12,31)); one("3.1",t,iv)
        else:
            t=rng.choice(D["3.1"][:4])
            for k in ms:
                de=rng.choice(["Monitoring bulan","Pemantauan bulan"]) if k==a else de
                one("3.1",(f"{de} {BL[k]} 2022" if idx%2 else f"{de} {BL[k]}",t[1],t[2],t[3]),wi(k,1)," ".strip())
                out[-1]["target"]=1
    if ev!="none":
        q=[x for x in (1,2,3,4) if x*3>=a]
        if ev=="one":
            one("3.2",rng.choice(D["3.2"]),(D_(2022,a,1),D_(2022,12,31)))
        elif ev=="sparse":
            one("3.2",rng.choice(D["3.2"]),(D_(2022,q[0]*3,1),D_(2022,12,31))); out[-1]["sparse"]=[x*3 for x in q]; out[-1]["target"]=len(q)
        else:
            t=rng.choice(D["3.2"])
            for x in q:
                iv=(D_(2022,x*3-2,1),eom(2022,x*3))
                if iv[0]<D_(2022,a,1): iv=(D_(2022,a,1),iv[1])
                if gran=="quarter": iv=(D_(2022,x*3-2,1),eom(2022,x*3))
                elif gran=="day": 
                    e=eom(2022,x*3); 
                    while e.weekday()!=4: e-=dt.timedelta(1)
                    iv=(e-dt.timedelta(4),e)
                elif gran=="week": iv=(D_(2022,x*3,22),eom(2022,x*3))
                elif ev=="last": iv=(D_(2022,x*3,1),eom(2022,x*3))
                one("3.2",t,iv,f" (Triwulan {ROM[x]})" if idx%3 else f" TW {ROM[x]}"); out[-1]["target"]=1
    if nol: 
        for a_ in out:
            if a_["activity"] in nol: a_["budget"]=0; a_["fund"]=None
    return out
def progress(a,last,rng,zeros=False,stop100=False,months=None,step=5,slow=1.0):
    """{month: (pct, rupiah)} cumulative"""
    res={}; prev=0; pk=0
    rate=rng.choice([1,1,1,.85,.95])*slow; kr=rng.uniform(.72,.98)
    for m in months or range(1,last+1):
        e=eom(2022,m)
        if e<a["start"]:
            if zeros: res[m]=(0,0)
            continue
        tot=(a["end"]-a["start"]).days+1; x=min(1,((e-a["start"]).days+1)/tot)*100*(rate if e<a["end"]+dt.timedelta(45) else 1)
        x=max(prev,min(100,max(step if step>=5 else 5,round(x/step)*step)))
        if stop100 and prev>=100: continue
        prev=x; k=max(pk,int((a["budget"] or 0)*x/100*(kr if x<100 else min(1,kr+.02)))//1000*1000); pk=k
        res[m]=(x,k)
    return res
# ---- period notations
def same(s,e): return (s.year,s.month)==(e.year,e.month)
def wk(d): return min(4,(d.day-1)//7+1)
def W(kind):
    def f(s,e):
        n=lambda d,b=BL:b[d.month]
        if kind=="bln_sd": return f"{n(s)} {s.year}" if same(s,e) else f"{n(s)} s.d. {n(e)} {e.year}" if s.year==e.year else f"{n(s)} {s.year} s.d. {n(e)} {e.year}"
        if kind=="bln_s/d": return f"{n(s)}" if same(s,e) else f"{n(s)} s/d {n(e)}"
        if kind=="bln_short": return f"{n(s,BS)} {s.year}" if same(s,e) else f"{n(s,BS)}-{n(e,BS)} {e.year}" if s.year==e.year else f"{n(s,BS)} {s.year}-{n(e,BS)} {e.year}"
        if kind=="bln_en": return f"{n(s)}" if same(s,e) else f"{n(s)} – {n(e)}"
        if kind=="bln_bulan": return f"Bulan {n(s)} {s.year}" if same(s,e) else f"Bulan {n(s)} sampai dengan {n(e)} {e.year}"
        if kind=="bln_tiap":
            return f"{n(s)} {s.year}" if same(s,e) else f"{n(s)} s.d. {n(e)} {e.year}"+(" (tiap bulan)" if (e-s).days>150 else "")
        if kind=="tgl_sd":
            if s==e: return f"{s.day} {n(s)} {s.year}"
            if same(s,e): return f"{s.day} s.d. {e.day} {n(e)} {e.year}"
            return f"{s.day} {n(s)} s.d. {e.day} {n(e)} {e.year}" if s.year==e.year else f"{s.day} {n(s)} {s.year} s.d. {e.day} {n(e)} {e.year}"
        if kind=="tgl_dash":
            if s==e: return f"{s.day} {n(s,BS)} {s.year}"
            return f"{s.day} - {e.day} {n(e,BS)} {e.year}" if same(s,e) else f"{s.day} {n(s,BS)} - {e.day} {n(e,BS)} {e.year}" if s.year==e.year else f"{s.day} {n(s,BS)} {s.year} - {e.day} {n(e,BS)} {e.year}"
        if kind=="num": return f"{s:%d/%m/%Y} - {e:%d/%m/%Y}"
        if kind=="numdash": return f"{s:%d-%m-%Y} s/d {e:%d-%m-%Y}"
        if kind=="mg":
            a=f"Minggu {ROM[wk(s)]} {n(s)}"; b=f"Minggu {ROM[wk(e)]} {n(e)} {e.year}"
            if same(s,e) and wk(s)==wk(e): return b
            if same(s,e): return f"Minggu {ROM[wk(s)]} - {ROM[wk(e)]} {n(e)} {e.year}"
            return f"{a} s.d. {b}"
        if kind=="mgshort":
            a=f"M{wk(s)} {n(s,BS)}"; b=f"M{wk(e)} {n(e,BS)}"
            return a if a==b else f"{a} - {b}"
        q1,q2=(s.month-1)//3+1,(e.month-1)//3+1
        if kind=="tw": return f"Triwulan {ROM[q1]}"+(f" - {ROM[q2]}" if q2!=q1 else "")
        if kind=="tws": return f"TW {ROM[q1]}"+(f" s.d. TW {ROM[q2]}" if q2!=q1 else "")
        if kind=="q": return f"Q{q1}"+(f"-Q{q2}" if q2!=q1 else "")+" 2022"
        if kind=="numbln": return f"{s.month:02d}/{s.year}"+("" if same(s,e) else f" - {e.month:02d}/{e.year}")
        raise KeyError(kind)
    return f
def DT(kind):
    """one date: (s or e)"""
    def f(d,end):
        if kind=="real": return d
        if kind=="teks": return f"{d.day} {BL[d.month]} {d.year}"
        if kind=="pendek": return f"{d.day} {BS[d.month]} {d.year%100:02d}"
        if kind=="dmy": return f"{d:%d/%m/%Y}"
        if kind=="dmy2": return f"{d:%d-%m-%y}"
        if kind=="titik": return f"{d:%d.%m.%Y}"
        if kind=="iso": return d.isoformat()
        if kind=="hari": return f"{HARI[d.weekday()]}, {d.day} {BL[d.month]} {d.year}"
        if kind=="bln": return BL[d.month]
        if kind=="blnth": return f"{BL[d.month]} {d.year}"
        if kind=="bsth": return f"{BS[d.month]}-{d.year%100:02d}"
        if kind=="mg": return f"Minggu {ROM[wk(d)]} {BL[d.month]}"
        if kind=="mgke": return f"Mgg ke-{wk(d)} {BS[d.month]} {d.year}"
        if kind=="tw": return f"TW {ROM[(d.month-1)//3+1]}"
        raise KeyError(kind)
    return f
def rb(n): return f"{n:,}".replace(",",".")
def M(kind):
    def f(n):
        if kind=="num": return n,"#,##0"
        if kind=="gen": return n,None
        if kind=="acc": return n,'_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'
        if kind=="rp-": return ("-" if n==0 else f"Rp {rb(n)},-"),None
        if kind=="rp00": return f"Rp{rb(n)},00",None
        if kind=="rp.": return ("Rp. -" if n==0 else f"Rp. {rb(n)}"),None
        if kind=="rp": return ("nihil" if n==0 else f"Rp {rb(n)}"),None
        if kind=="titik": return rb(n),None
        if kind=="non": return ("Non anggaran" if n==0 else rb(n)),None
        if kind=="00": return f"{rb(n)},00",None
        if kind=="ribu": return n/1000 if n%1000 else n//1000,"#,##0.##" if n%1000 else "#,##0"
        if kind=="juta": return round(n/1e6,6),"#,##0.000"
        if kind=="jutateks": 
            if n==0: return "0",None
            return f"{n/1e6:.3f}".rstrip("0").rstrip(".").replace(".",",")+" juta",None
        if kind=="jutakoma": return f"{n/1e6:.3f}".rstrip("0").rstrip(".").replace(".",","),None
        if kind=="dash": return (("-",None) if n==0 else (n,"#,##0"))
        raise KeyError(kind)
    return f
def PC(kind):
    def f(x):
        if kind=="num": return (int(x) if float(x).is_integer() else x),None
        if kind=="fmt": return round(x/100,4),"0%"
        if kind=="fmt2": return round(x/100,4),"0.00%"
        if kind=="teks": return f"{x:g}".replace(".",",")+"%",None
        if kind=="teks ": return f"{x:g}".replace(".",",")+" %",None
    return f
def alpha(i): return chr(96+i)
# ---- table
def table(sh,r,c,aa,T,rep,prog=None,c0=1,phases=None):
    """c: layout; writes heading and rows from row r; appends truth to T (actions), progress to rep; returns (last row, total)"""
    cols=c["cols"]; tiers=max(len(h[1]) if isinstance(h[1],tuple) else 1 for h in cols)
    H=[(h[1] if isinstance(h[1],tuple) else (h[1],)) for h in cols]
    def nl(t):
        return t.replace(" ","\n",1) if sh.name!="csv" and t.count(" ")==1 and random.Random(sh.name+t).random()<.25 else t
    hb=dict(b=1,bd=1,al="c",wrap=1,bg=c.get("hbg"))
    for i,h in enumerate(H):
        k=c0+i
        for t in range(len(h)):
            if t<len(h)-1 and i and len(H[i-1])>t+1 and H[i-1][:t+1]==h[:t+1]: continue
            if t<len(h)-1:
                j=i
                while j+1<len(H) and len(H[j+1])>t+1 and H[j+1][:t+1]==h[:t+1]: j+=1
                sh.put(r+t,k,nl(h[t]),**hb); sh.merge(r+t,k,r+t,c0+j)
            else:
                sh.put(r+t,k,h[t],**hb)
                if not c.get("nomergehead"): sh.merge(r+t,k,r+tiers-1,k)
        sh.w[k]=c.get("w",{}).get(cols[i][0],{"no":5,"phase":16,"activity":28,"desc":42,"output":28,"resp":24,"budget":18,"period":24,"code":20,"note":22}.get(cols[i][0],12 if not cols[i][0].startswith(("m:","w:","q:")) else 4))
    r+=tiers
    if c.get("numrow"):
        for i in range(len(cols)): sh.put(r,c0+i,c["numrow"](i+1),al="c",bd=1,i=1)
        r+=1
    ix={f[0]:c0+i for i,f in enumerate(cols)}
    bcol=ix.get("budget"); money=c["money"]; srcs=[f[0] for f in cols if f[0].startswith("src:")]
    seccol=ix[c.get("seccol","desc" if "desc" in ix else "activity")]
    Pn,An=c.get("pw",{}),c.get("aw",RESMI)
    ph=c.get("phase","col"); ac=c.get("act","col"); lastc=c0+len(cols)-1
    def row_sum(r,label,rows,bold=True,lc=None):
        """subtotal row from list of (row, action)"""
        lc=lc or c.get("totcol") and ix[c["totcol"]] or c0
        sh.put(r,lc,label,b=1,bd=1,al=c.get("tal","c"))
        fin=bcol or min(ix[s] for s in srcs)
        if c.get("totmerge",1) and fin-1>lc: sh.merge(r,lc,r,fin-1)
        for s in ([("budget",bcol)] if bcol else [])+[(s,ix[s]) for s in srcs]:
            val=sum((a["budget"] or 0) for _,a in rows if s[0]=="budget" or src_of(a)==s[0])
            if s[0]=="budget" and label==c.get("total"): val+=c.get("badtotal",0)
            v,nf=money(val)
            if isinstance(v,str) and val==0 and v in("nihil","Non anggaran"): v="0"
            if c.get("formula") and not isinstance(v,str) and not(s[0]=="budget" and label==c.get("total") and c.get("badtotal")):
                v=F("="+"+".join(ad(x,s[1]) for x,_ in rows) if len(rows)<9 else "=SUM("+",".join(ad(x,s[1]) for x,_ in rows)+")",v)
            sh.put(r,s[1],v,b=1,bd=1,nf=nf,al="r")
            if s[0]=="budget": c.setdefault("_tot",{})[label]=(sh.name,ad(r,s[1]))
    def src_of(a):
        if not srcs or not a["budget"]: return None
        for s in srcs:
            if s[4:]==a["fund"]: return s
        return srcs[0]
    allrows=[]; cnt=0; phs=phases or sorted({a["phase"] for a in aa}); used=[]
    for pi,p in enumerate(phs,1):
        pa=[a for a in aa if a["phase"]==p]; prow=r; pcell=None; prows=[]; pcnt=0
        if ph=="section":
            if c.get("secno"): sh.put(r,c0,c["secno"](p),b=1,bd=1,al="c")
            sc=seccol if c.get("secno") else c0 if c.get("secfirst",1) else seccol
            if c.get("secno") and sc==c0: sc=c0+1
            sh.put(r,sc,Pn[p],b=1,bd=1,bg=c.get("sbg"))
            if c.get("secmerge",1): sh.merge(r,sc,r,(bcol-1) if c.get("secsum") else lastc)
            pcell=ad(r,sc)
            if c.get("secsum"): secrow=r
            r+=1
        elif ph=="external": pcell=c["extcell"](p) if "extcell" in c else None
        for ai,act in enumerate(sorted({a["activity"] for a in pa}),1):
            xa=[a for a in pa if a["activity"]==act]; acell=None; arow=r
            if ac=="section":
                if c.get("asecno"): sh.put(r,c0,c["asecno"](p,ai,act),bd=1,al="c",b=c.get("asecbold",1))
                sc=c0 if not c.get("asecno") and c.get("secfirst",1) else seccol
                if c.get("asecno") and sc==c0: sc=c0+1
                sh.put(r,sc,An[act],b=c.get("asecbold",1),bd=1)
                if c.get("asecmerge",1): sh.merge(r,sc,r,lastc)
                acell=ad(r,sc); r+=1
            for di,a in enumerate(xa,1):
                cnt+=1; pcnt+=1; cells={}; raw=a.get("raw",{})
                for f,i in ix.items():
                    v=None; st=dict(bd=1); key=f
                    if f=="no":
                        v=c["no"](cnt,p,ai,di,act) if "no" in c else cnt
                        st["al"]="c"
                        if c.get("noact"): # number only at first row of activity
                            if di>1: v=None
                    elif f=="phase":
                        first=(not prows) if ph!="repeat" else True
                        if first: v=raw.get("phase",Pn[p]); pcell=ad(r,i); prow=r
                        st["wrap"]=1; st["va"]="t"
                    elif f=="activity":
                        if ac=="repeat" or di==1: v=raw.get("activity",An[act]); acell=ad(r,i); arow=r
                        st["wrap"]=1; st["va"]="t"
                    elif f=="desc":
                        v=c["pre"](cnt,p,ai,di,act,len(xa))+a["description"] if "pre" in c else a["description"]
                        if ac=="none": acell=ad(r,i)
                        st["wrap"]=1; cells["description"]=ad(r,i)
                    elif f=="output": v=a["output"]; st["wrap"]=1; cells["output"]=ad(r,i)
                    elif f=="target": v=a["target"]; st["al"]="c"; cells["target"]=ad(r,i)
                    elif f=="unit": v=a["unit"]; cells["unit"]=ad(r,i)
                    elif f=="tu": v=c.get("tufmt",lambda t,u:f"{t} {u}")(a["target"],a["unit"]); cells["target"]=cells["unit"]=ad(r,i)
                    elif f=="ou": v=f"{a['target']} {a['unit']} {a['output'][0].lower()+a['output'][1:]}"
                    elif f in("start","end"):
                        v=raw.get(f) or c["date"](a[f],f=="end"); cells[f]=ad(r,i)
                        if isinstance(v,dt.date): st["nf"]=c.get("dfmt","dd/mm/yyyy")
                    elif f=="period": v=raw.get("period") or c["per"](a["start"],a["end"]); st["wrap"]=1; cells["start"]=cells["end"]=ad(r,i)
                    elif f[:2] in("m:","w:","q:"):
                        ok=False
                        if f[0]=="m": 
                            k=int(f[2:]); y,m=ym(k); ok=a["start"]<=eom(y,m) and D_(y,m,1)<=a["end"]
                            if "sparse" in a: ok=k in a["sparse"]
                        elif f[0]=="w":
                            k,w=map(int,f[2:].split(".")); y,m=ym(k); s0=D_(y,m,7*(w-1)+1); e0=eom(y,m) if w==4 else D_(y,m,7*w)
                            ok=a["start"]<=e0 and s0<=a["end"]
                            if "sparse" in a: ok=k in a["sparse"] and w==4
                        else:
                            k=int(f[2:]); ok=a["start"]<=eom(2022,3*k) and D_(2022,3*k-2,1)<=a["end"]
                        st["al"]="c"
                        if ok:
                            if c["mark"] is None: st["bg"]=c.get("mbg","92D050")
                            else: v=c["mark"]
                            cells.setdefault("start",ad(r,i)); cells["end"]=ad(r,i)
                    elif f=="resp": v=None if raw.get("resp")=="" else c.get("rfmt",lambda x:x)(a["responsible"]); st["wrap"]=1; cells["responsible"]=ad(r,i)
                    elif f=="code": v=raw.get("code") or a["code"]; cells["code"]=ad(r,i)
                    elif f=="fund": v=a["fund"] if a["budget"] else c.get("nofund"); cells["fund"]=ad(r,i)
                    elif f=="budget":
                        if "budget" in raw: v=raw["budget"]
                        else: v,st["nf"]=money(a["budget"])
                        st["al"]="r"; cells["budget"]=ad(r,i)
                    elif f.startswith("src:"):
                        if src_of(a)==f: v,st["nf"]=money(a["budget"]); 
                        if src_of(a)==f and not bcol: cells["budget"]=ad(r,i)
                        st["al"]="r"
                    elif f=="note": v=a["note"] or c.get("nonote"); st["wrap"]=1; cells["note"]=ad(r,i)
                    elif f.startswith("x:"): v=c["x"][f](a,cnt,di)
                    elif f.startswith("p:"):
                        _,m,k=f.split(":"); m=int(m); pr=prog[id(a)].get(m)
                        if k=="plan": 
                            x=100 if m==0 else min(100,max(0,round(((eom(2022,m)-a["start"]).days+1)/((a["end"]-a["start"]).days+1)*20)*5)); v,st["nf"]=c["pct"](x) if x else (None,None)
                        elif pr:
                            if k=="f": 
                                v,st["nf"]=c["pct"](pr[0]); 
                                if (id(a),m) in c.get("prawf",{}): v=c["prawf"][(id(a),m)]
                                rep.append({"cell":ad(r,i),"month":m,"physical":float(pr[0]),"_k":pr[1]})
                            elif k=="k": v,st["nf"]=c.get("kmoney",money)(pr[1])
                            elif k=="ko": # rupiah only
                                if a["budget"]: v,st["nf"]=c.get("kmoney",money)(pr[1]); rep.append({"cell":ad(r,i),"month":m,"physical":None,"_k":pr[1]})
                            elif k=="s": 
                                x=round(pr[1]/a["budget"]*100,2) if a["budget"] else None
                                if x is not None: v,st["nf"]=c["pct"](x)
                            elif k=="d":
                                x=min(100,max(0,round(((eom(2022,m)-a["start"]).days+1)/((a["end"]-a["start"]).days+1)*20)*5)); v,st["nf"]=c["pct"](pr[0]-x)
                            elif k=="st": v="Selesai" if pr[0]>=100 else "Berjalan"
                        st["al"]="c" if k in "fsd" else "r"
                    if isinstance(v,str) and f in("desc","output","resp","note") and " " in v:
                        z=random.Random(f"{sh.name}{r}{i}{v}").random()
                        if z<.025: v=v+" "
                        elif z<.05: v=v.replace(" ","  ",1)
                        elif z<.08 and sh.name!="csv": v=v[::-1].replace(" ","\n",1)[::-1]
                        elif z<.09: v=" "+v
                    sh.put(r,i,v,**st)
                ext=c.get("extact")
                if ext: acell=ext(act)
                # truth
                if pcell: cells["phase"]=pcell
                if acell: cells["activity"]=acell
                t={k:a[k] for k in("phase","activity","description","output","target","unit","start","end","responsible","code","fund","budget","note")}
                fs=["phase","activity","description"]
                if "desc" not in ix: raise Exception
                for k in("output","target","unit","code","fund","note"):
                    if k in cells and not (k=="fund" and not a["budget"]) and not(k=="note" and not a["note"]): fs.append(k)
                    else:
                        t[k]=None
                        if k=="note" and k in cells: cells.pop(k)
                        if k=="fund" and k in cells: cells.pop(k)
                fs+=["period","responsible"]
                if "start" not in cells: raise Exception(("no period",a))
                if bcol or "budget" in cells: fs.append("budget")
                for k,v in a.get("truth",{}).items(): t[k]=v
                if c.get("dropstart"): pass
                for k in("start","end"): t[k]=t[k].isoformat() if t[k] else None
                t.update(sheet=sh.name,row=r,cells=cells,fields=fs)
                for rule,f in a.get("flt",[]): c.setdefault("_flt",[]).append({"rule":rule,"sheet":sh.name,"cell":cells.get(f) if f in cells else ad(r,ix[f])})
                T.append(t); prows.append((r,a)); allrows.append((r,a)); r+=1
            if ac=="col" and "activity" in ix and c.get("amerge",1) and r-1>arow: sh.merge(arow,ix["activity"],r-1,ix["activity"])
            if c.get("noact") and "no" in ix and r-1>arow and c.get("amerge",1) and ac=="col": sh.merge(arow,ix["no"],r-1,ix["no"])
        if ph=="col" and "phase" in ix and c.get("pmerge",1) and r-1>prow: sh.merge(prow,ix["phase"],r-1,ix["phase"])
        if ph=="section" and c.get("secsum"):
            v,nf=money(sum(a["budget"] or 0 for _,a in prows)); sh.put(secrow,bcol,v,b=1,bd=1,nf=nf,al="r")
        if c.get("sub"): row_sum(r,c["sub"](p),prows); r+=1
    if c.get("total"): row_sum(r,c["total"],allrows); r+=1
    return r-1
# ---- writers
CR=dt.datetime
def w_xlsx(path,sheets,when,author):
    import xlsxwriter
    wb=xlsxwriter.Workbook(path); wb.set_properties({"author":author,"created":when,"title":""}); fm={}
    def fmt(st):
        k=tuple(sorted((a,b) for a,b in st.items() if b))
        if k not in fm:
            d={}
            if st.get("b"): d["bold"]=1
            if st.get("i"): d["italic"]=1
            if st.get("u"): d["underline"]=1
            if st.get("bd"): d["border"]=1
            if st.get("bg"): d["bg_color"]="#"+st["bg"]
            if st.get("nf"): d["num_format"]=st["nf"]
            if st.get("wrap"): d["text_wrap"]=1
            if st.get("al"): d["align"]={"c":"center","r":"right","l":"left"}[st["al"]]
            d["valign"]="vcenter" if st.get("va")!="t" else "top"
            if st.get("sz"): d["font_size"]=st["sz"]
            fm[k]=wb.add_format(d)
        return fm[k]
    for sh in sheets:
        ws=wb.add_worksheet(sh.name)
        if sh.hidden: ws.hide()
        for k,w in sh.w.items(): ws.set_column(k-1,k-1,w)
        for a in sh.m:
            st=sh.c.get((a[0],a[1]),(None,{}))[1]; ws.merge_range(a[0]-1,a[1]-1,a[2]-1,a[3]-1,"",fmt(st))
        for (r,c),(v,st) in sorted(sh.c.items()):
            f=fmt(st); r-=1;c-=1
            if v is None: 
                if not any(a[0]<=r+1<=a[2] and a[1]<=c+1<=a[3] for a in sh.m): ws.write_blank(r,c,None,f)
            elif isinstance(v,F): ws.write_formula(r,c,v.f,f,v.v)
            elif isinstance(v,str): ws.write_string(r,c,v,f)
            elif isinstance(v,dt.date): ws.write_datetime(r,c,dt.datetime(v.year,v.month,v.day),f)
            else: ws.write_number(r,c,v,f)
        if getattr(sh,"land",1): ws.set_landscape(); ws.set_paper(9)
    wb.close()
def w_xls(path,sheets,when,author):
    import xlwt
    wb=xlwt.Workbook(); fm={}
    def fmt(st):
        k=tuple(sorted((a,b) for a,b in st.items() if b))
        if k not in fm:
            x=xlwt.XFStyle(); x.font.bold=bool(st.get("b"))
            if st.get("bd"): x.borders.left=x.borders.right=x.borders.top=x.borders.bottom=1
            if st.get("wrap"): x.alignment.wrap=1
            if st.get("al"): x.alignment.horz={"c":2,"r":3,"l":1}[st["al"]]
            if st.get("nf"): x.num_format_str=st["nf"]
            if st.get("bg"): x.pattern.pattern=1; x.pattern.pattern_fore_colour={"92D050":50,"BDD7EE":44,"D9D9D9":22}.get(st["bg"],43)
            fm[k]=x
        return fm[k]
    for sh in sheets:
        ws=wb.add_sheet(sh.name)
        for k,w in sh.w.items(): ws.col(k-1).width=int(w*256)
        mm={(a[0],a[1]):a for a in sh.m}
        for (r,c),(v,st) in sorted(sh.c.items()):
            if isinstance(v,F): v=v.v
            if isinstance(v,dt.date): v=dt.datetime(v.year,v.month,v.day)
            f=fmt(st)
            if (r,c) in mm: a=mm[(r,c)]; ws.write_merge(a[0]-1,a[2]-1,a[1]-1,a[3]-1,v,f)
            elif any(a[0]<=r<=a[2] and a[1]<=c<=a[3] for a in sh.m): continue
            else: ws.write(r-1,c-1,v,f)
    wb.save(path)
def w_ods(path,sheets,when,author):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table,TableRow,TableCell,CoveredTableCell
    from odf.text import P as TP
    from odf.style import Style,TableCellProperties,TextProperties,ParagraphProperties
    from odf.number import DateStyle,Day,Month,Year,Text as NT,PercentageStyle,Number
    from odf import dc,meta
    doc=OpenDocumentSpreadsheet(); fm={}
    for e in list(doc.meta.childNodes):
        pass
    doc.meta.addElement(meta.CreationDate(text=when.isoformat())); doc.meta.addElement(dc.Date(text=when.isoformat()))
    ds=DateStyle(name="tgl"); ds.addElement(Day(style="long")); ds.addElement(NT(text="/")); ds.addElement(Month(style="long")); ds.addElement(NT(text="/")); ds.addElement(Year(style="long")); doc.automaticstyles.addElement(ds)
    ps=PercentageStyle(name="persen"); ps.addElement(Number(decimalplaces="0",minintegerdigits="1")); ps.addElement(NT(text="%")); doc.automaticstyles.addElement(ps)
    def fmt(st,kind):
        k=(tuple(sorted((a,b) for a,b in st.items() if b)),kind)
        if k not in fm:
            kw={"datastylename":{"date":"tgl","pct":"persen"}[kind]} if kind in("date","pct") else {}
            s=Style(name=f"ce{len(fm)+1}",family="table-cell",parentstylename="Default",**kw)
            tp={}
            if st.get("bd"): tp["border"]="0.06pt solid #000000"
            if st.get("bg"): tp["backgroundcolor"]="#"+st["bg"]
            if st.get("wrap"): tp["wrapoption"]="wrap"
            if tp: s.addElement(TableCellProperties(**tp))
            if st.get("al"): s.addElement(ParagraphProperties(textalign={"c":"center","r":"end","l":"start"}[st["al"]]))
            if st.get("b"): s.addElement(TextProperties(fontweight="bold"))
            doc.automaticstyles.addElement(s); fm[k]=s
        return fm[k]
    for sh in sheets:
        t=Table(name=sh.name); mr=max(r for r,_ in sh.c); mc=max(c for _,c in sh.c)
        for a in sh.m: mr=max(mr,a[2]); mc=max(mc,a[3])
        top={(a[0],a[1]):a for a in sh.m}; cov={(r,c) for a in sh.m for r in range(a[0],a[2]+1) for c in range(a[1],a[3]+1)}-set(top)
        for r in range(1,mr+1):
            tr=TableRow()
            for c in range(1,mc+1):
                if (r,c) in cov: tr.addElement(CoveredTableCell()); continue
                v,st=sh.c.get((r,c),(None,{}))
                if isinstance(v,F): v=v.v
                kw={}
                if (r,c) in top: a=top[(r,c)]; kw=dict(numbercolumnsspanned=a[3]-a[1]+1,numberrowsspanned=a[2]-a[0]+1)
                kind=""
                if isinstance(v,dt.date): kind="date"; kw.update(valuetype="date",datevalue=v.isoformat()); tx=f"{v:%d/%m/%Y}"
                elif isinstance(v,(int,float)) and st.get("nf","") and "%" in (st.get("nf") or ""): kind="pct"; kw.update(valuetype="percentage",value=v); tx=f"{v*100:.0f}%"
                elif isinstance(v,(int,float)): kw.update(valuetype="float",value=v); tx=rb(v) if isinstance(v,int) and st.get("nf") else str(v).replace(".",",")
                elif v is not None: kw.update(valuetype="string"); tx=v
                ce=TableCell(stylename=fmt(st,kind),**kw) if st else TableCell(**kw)
                if v is not None: ce.addElement(TP(text=tx))
                tr.addElement(ce)
            t.addElement(tr)
        doc.spreadsheet.addElement(t)
    doc.save(path)
def w_csv(path,sheets,enc,delim):
    import csv
    sh=sheets[0]; mr=max(r for r,_ in sh.c); mc=max(c for _,c in sh.c)
    with open(path,"w",encoding=enc,newline="") as f:
        w=csv.writer(f,delimiter=delim,lineterminator="\r\n")
        for r in range(1,mr+1):
            out=[]
            for c in range(1,mc+1):
                v=sh.c.get((r,c),(None,))[0]
                if isinstance(v,F): v=v.v
                if isinstance(v,dt.date): v=f"{v:%d/%m/%Y}"
                if isinstance(v,float): v=str(v).replace(".",",")
                out.append("" if v is None else str(v))
            w.writerow(out)
def w_docx(path,body,when,author,land=True):
    import docx
    from docx.shared import Pt,Cm
    from docx.enum.section import WD_ORIENT
    d=docx.Document(); cp=d.core_properties; cp.author=author; cp.created=cp.modified=when; cp.last_modified_by=author
    s=d.sections[0]
    if land: s.orientation=WD_ORIENT.LANDSCAPE; s.page_width,s.page_height=Cm(33),Cm(21.5)
    d.styles["Normal"].font.name="Arial"; d.styles["Normal"].font.size=Pt(9)
    for k,x in body:
        if k=="p":
            t,st=x if isinstance(x,tuple) else (x,{})
            p=d.add_paragraph(); run=p.add_run(t); run.bold=bool(st.get("b"))
            if st.get("al")=="c": p.alignment=1
            if st.get("ind"): p.paragraph_format.left_indent=Cm(st["ind"])
        else:
            sh=x; mr=max([r for r,_ in sh.c]+[a[2] for a in sh.m]); mc=max([c for _,c in sh.c]+[a[3] for a in sh.m])
            t=d.add_table(mr,mc); t.style="Table Grid" if sh.__dict__.get("grid",1) else "Normal Table"
            cells=[list(row.cells) for row in t.rows]
            for (r,c),(v,st) in sorted(sh.c.items()):
                if v is None: continue
                if isinstance(v,F): v=v.v
                if isinstance(v,dt.date): v=f"{v:%d/%m/%Y}"
                if isinstance(v,(int,float)): v=rb(v) if isinstance(v,int) and st.get("nf") else str(v).replace(".",",")
                p=cells[r-1][c-1].paragraphs[0]
                if p.text: continue
                run=p.add_run(str(v)); run.bold=bool(st.get("b"))
                if st.get("al")=="c": p.alignment=1
            for a in sh.m: cells[a[0]-1][a[1]-1].merge(cells[a[2]-1][a[3]-1])
    d.save(path)
