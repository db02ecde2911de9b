# ---------- two tiers, sections, subtotals, grids
# 14 A003
x=ctx(14,"19-03"); aa=A(x,(2,2,2,1,2,2),"A","month",short=True,mon="one",ev="sparse")
sh=Sheet("Renaksi"); x.shs=[sh]
c=dict(cols=cols("no=No|desc=Tahapan/Kegiatan|output=Output|"+months("Waktu Pelaksanaan Tahun 2022>",range(1,13))+"|resp=Penanggung Jawab|budget=Anggaran (Rp)|fund=Sumber Dana|note=Ket"),phase="section",act="section",secno=lambda p:ROM[p],asecno=lambda p,i,act:chr(64+i),no=lambda n,p,a,d,act:d,pw=PW["sec"],aw=AW["resmi"],mark="√",money=M("num"),sub=lambda p:f"Sub Jumlah {ROM[p]}",total="JUMLAH TOTAL",badtotal=1500000,sbg="D9D9D9",seccol="desc",secmerge=0,asecmerge=0)
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022","DINAS PERPUSTAKAAN DAN KEARSIPAN","PROVINSI KEPULAUAN BANGKA BELITUNG",None,[(1,"Inovasi yang direplikasi : Perpustakaan Keliling Titik Baca Nelayan (TITIK BACA) dari Kabupaten Magelang")],None],19)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,16,x,0)
s_,ce=c["_tot"]["JUMLAH TOTAL"]
done(x,"DPK Babel - Titik Baca (renaksi).xlsx","kisi-bulan-bagian",c=c,faults=[{"rule":"A003","sheet":s_,"cell":ce}])
# 15 week grid, fill only
x=ctx(15,"19-04"); aa=A(x,(1,2,2,1,2,1),"A","week",mon="one",ev="two",short=True)
sh=Sheet("Jadwal & Biaya"); x.shs=[sh]
wk_="|".join(f"w:{m}.{w}=JADWAL PELAKSANAAN 2022>{BL[m].upper()}>{ROM[w]}" for m in range(1,13) for w in range(1,5))
c=dict(cols=cols("no=NO|phase=TAHAP|activity=KEGIATAN|desc=RINCIAN KEGIATAN|"+wk_+"|resp=PENANGGUNG JAWAB|budget=BIAYA (Rp)"),pw=PW["caps"],aw=AW["caps"],mark=None,mbg="92D050",money=M("num"),total="JUMLAH BIAYA",totcol="no",totmerge=1)
r=put_head(sh,[[(1,"RENCANA AKSI DAN JADWAL REPLIKASI WASTARA",{"b":1})],[(1,"DINAS ENERGI DAN SUMBER DAYA MINERAL PROV. KEP. BANGKA BELITUNG",{"b":1})],None],54)
r=table(sh,r,c,aa,x.T,x.rep); sh.put(r+2,2,"Keterangan: bagian berwarna hijau adalah minggu pelaksanaan"); sign(sh,r+4,50,x,0)
done(x,"ESDM_jadwal WASTARA.xlsx","kisi-minggu-warna",c=c)
# 16 quarter grid and sources
x=ctx(16,"19.01-04"); aa=A(x,(2,2,2,2,2,1),"R","quarter",mon="two",ev="one")
for j,a in enumerate(aa): a["fund"]=a["budget"] and ["BLUD","APBD","BLUD"][j%3] or None
sh=Sheet("REPLIKASI"); x.shs=[sh]
c=dict(cols=cols("no=No.|activity=Kegiatan|desc=Langkah-langkah|output=Keluaran>Uraian|target=Keluaran>Target|unit=Keluaran>Satuan|q:1=Triwulan>I|q:2=Triwulan>II|q:3=Triwulan>III|q:4=Triwulan>IV|src:APBD=Anggaran (Rp)>APBD|src:BLUD=Anggaran (Rp)>BLUD|src:CSR=Anggaran (Rp)>CSR|budget=Anggaran (Rp)>Jumlah|resp=Unit Pelaksana"),phase="section",act="col",pw=PW["romcaps"],aw=AW["pend"],mark="x",money=M("dash"),sub=lambda p:f"Jumlah {ROM[p]}",total="Jumlah I + II + III",numrow=lambda i:f"({i})",noact=1,no=lambda n,p,a,d,act:a,totcol="no")
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI","ANTREAN OBAT TANPA MENUNGGU (ANTOTANG)","RSUD DEPATI BAHRIN KABUPATEN BANGKA",None],15)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,12,x,0)
done(x,"RSUD DB Renaksi Antotang rev1.xlsx","kisi-triwulan-sumber",c=c)
# 17 A001
x=ctx(17,"19.02-04"); aa=A(x,(1,2,2,1,3,1),"C","day",ev="two")
b=[a for a in aa if a["activity"]=="1.2" and a["budget"]][-1]; b["raw"]={"budget":"sesuai DPA"}; b["budget"]=None; b["flt"]=[("A001","budget")]; 
for q in aa:
    if q["activity"]=="1.3": q["raw"]={"end":"paling lambat "+DT("pendek")(q["end"],1)}
    if q["activity"]=="2.1": q["end"]=D_(2022,3,31); q["raw"]={"end":"sebelum 1 Apr 22"}
sh=Sheet("Rencana Aksi"); x.shs=[sh]
c=dict(cols=cols("no=No|desc=Kegiatan / Uraian|output=Luaran|start=Waktu>Mulai|end=Waktu>Selesai|resp=Penanggung Jawab|budget=Kebutuhan Anggaran|note=Keterangan"),phase="section",act="section",pw=PW["let"],aw=AW["num"],no=lambda n,p,a,d,act:alpha(d)+".",date=DT("pendek"),money=M("rp00"),total="Total",seccol="desc",secmerge=0,asecmerge=0,secfirst=0)
r=put_head(sh,[[(1,"RENCANA AKSI",{"b":1,"sz":14})],[(1,"Perangkat Daerah"),(3,"RSUD dr. H. Marsidi Judono Kabupaten Belitung")],[(1,"Replikasi dari"),(3,"KARATEGA, Kabupaten Tulungagung")],[(1,"Tahun"),(3,2022)],None],8)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,6,x,4)
done(x,"KARATEGA (Marsidi Judono).xlsx","bagian-teks",c=c)
# 18 xls
x=ctx(18,"19.03-04"); aa=A(x,(1,1,2,2,1,1),"A","day",mon="rows",ev="two",short=True)
sh=Sheet("Sheet1"); x.shs=[sh]
c=dict(cols=cols("no=No|activity=Kegiatan|desc=Sub Kegiatan / Rencana Aksi|start=Waktu Pelaksanaan>Awal|end=Waktu Pelaksanaan>Akhir|target=Target>Vol.|unit=Target>Satuan|fund=Pembiayaan>Sumber|budget=Pembiayaan>Jumlah (Rp)|resp=Bidang/Pejabat"),phase="section",act="col",pw=PW["sec"],aw=AW["pend3"],date=DT("real"),dfmt="d mmmm yyyy",money=M("num"),sub=lambda p:"Jumlah "+["","Persiapan","Pelaksanaan","Monitoring dan Evaluasi"][p],total="Jumlah Keseluruhan",secno=lambda p:ROM[p],seccol="activity",nofund="-",totmerge=0,totcol="desc")
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK (RIPP) TAHUN 2022","LELANG IKAN TERBUKA DARING (LITERING)","DINAS PERIKANAN KABUPATEN BANGKA SELATAN",None],10)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,8,x,0)
done(x,"Litering 2022 Dinas Perikanan Basel.xls","dua-tingkat-xls","xls",c=c)
# 19 ods month grid with x
x=ctx(19,"19.04-01"); aa=A(x,(1,2,1,1,2,1),"G","month",mon="one",ev="sparse")
sh=Sheet("renaksi"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahap|activity=Kegiatan|desc=Uraian|resp=Pelaksana|"+months("Bulan ke->",range(1,13),names=["","1","2","3","4","5","6","7","8","9","10","11","12"])+"|budget=Dana (Rp)|output=Eviden"),pw=PW["th1"],aw=AW["pend2"],mark="v",money=M("num"),sub=lambda p:f"Jumlah Tahap {p}",total="Jumlah")
r=put_head(sh,[[(1,"Rencana Aksi Replikasi SALOAWAR (Satu Loket Aduan Warga)",{"b":1})],[(1,"Diskominfosta Kabupaten Bangka Tengah — replikasi dari Kabupaten Bojonegoro")],None],19)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,14,x,0)
done(x,"Renaksi SALOAWAR Diskominfo Bateng.ods","kisi-bulan-ods","ods",c=c)
# 20 sheet per phase, S009
x=ctx(20,"19.04-02"); aa=A(x,(2,2,2,2,3,2),"D","day",mon="rows",ev="two")
b=[a for a in aa if a["activity"]=="2.2"][1]; b["responsible"]=None; b["raw"]={"resp":""}; b["flt"]=[("S009","resp")]
c0_=dict(pw=PW["std"],aw=AW["seq"],date=DT("hari"),money=M("acc"),phase="external",hbg="BDD7EE",rfmt=lambda p:p)
for p,nm in ((1,"Persiapan"),(2,"Pelaksanaan"),(3,"Monev")):
    sh=Sheet(nm); x.shs.append(sh)
    c=dict({k:v for k,v in c0_.items() if k!="_flt"},cols=cols("no=No|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|tu=Sasaran/Target|start=Waktu>Mulai Tanggal|end=Waktu>Sampai Tanggal|resp=Penanggung Jawab|budget=Anggaran"),total=f"Jumlah Tahap {nm}",formula=1)
    r=put_head(sh,[f"RENCANA AKSI REPLIKASI INOVASI LADOPAS","TAHAP "+{1:"PERSIAPAN",2:"PELAKSANAAN",3:"MONITORING DAN EVALUASI"}[p],None,[(1,"OPD : Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka Tengah")],None],9)
    r=table(sh,r,c,aa,x.T,x.rep,phases=[p])
    if p==3: sign(sh,r+2,7,x,0)
    c0_.setdefault("_flt",[]).extend(c.get("_flt",[]))
done(x,"LADOPAS Dukcapil Bangka Tengah.xlsx","lembar-per-tahap",c=c0_)
# 21 docx, a table for each phase
x=ctx(21,"19.04-03"); aa=A(x,(1,2,1,1,2,1),"C","month",ev="one")
body=[("p",("RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022",{"b":1,"al":"c"})),("p",""),("p","Nama OPD\t: Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kabupaten Bangka Tengah"),("p","Nama Inovasi\t: Keluarga Asuh Lanjut Usia (KALUSIA)"),("p",f"Pemda Asal\t: {x.asal}"),("p","")]
for p in (1,2,3):
    sh=Sheet(f"Tabel {p}")
    c=dict(cols=cols("no=No|activity=Kegiatan|desc=Langkah yang Dilakukan|output=Hasil|period=Waktu Pelaksanaan|resp=Penanggung Jawab|budget=Anggaran (Rp)"),phase="external",pw=PW["std"],aw=AW["pend"],per=W("bln_bulan"),money=M("titik"),total="Jumlah")
    table(sh,1,c,aa,x.T,x.rep,phases=[p])
    body+=[("p",(f"{'ABC'[p-1]}. Tahap {PW['std'][p]}",{"b":1})),("t",sh),("p","")]
body+=[("p",("Koba, 27 Oktober 2021",{"ind":19})),("p",("Kepala Dinas,",{"ind":19})),("p",""),("p",""),("p",(x.nama,{"ind":19,"b":1}))]
done(x,"Renaksi KALUSIA Dinsos PMD.docx","docx-tabel-per-tahap","docx",c={},body=body)
# 22 A005
x=ctx(22,"19.04-04"); aa=A(x,(2,1,2,1,2,1),"B","day",short=True)
b=[a for a in aa if a["activity"]=="2.2" ][0]; b["code"]="5.1.02.01.001.00024"; b["flt"]=[("A005","code")]
sh=Sheet("Matriks"); x.shs=[sh]
sub={}
def namasub(a,n,d): return {"X":"Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD"}.get(a["code"][0],"Peningkatan Mutu Pelayanan Rumah Sakit" if int(a["code"][-1])%2 else "Penyediaan Sarana Penunjang Layanan")
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|code=Sub Kegiatan>Kode|x:sub=Sub Kegiatan>Nama|period=Jadwal Pelaksanaan|resp=PPTK / Penanggung Jawab|fund=Anggaran>Sumber|budget=Anggaran>Pagu (Rp)|note=Ket"),pw=PW["I"],aw=AW["let)"],per=W("numdash"),money=M("num"),sub=lambda p:"Subtotal",total="TOTAL",x={"x:sub":namasub},numrow=lambda i:alpha(i))
r=put_head(sh,["MATRIKS RENCANA AKSI REPLIKASI INOVASI","RSUD Drs. H. ABU HANIFAH KABUPATEN BANGKA TENGAH","INOVASI: DARALEPUS",None],11)
r=table(sh,r,c,aa,x.T,x.rep); two(sh,r+2,3,8,x)
done(x,"Matriks RSUD AH Bateng.xlsx","dua-tingkat-subkegiatan",c=c)
# 23 csv utf16 tab, S002
x=ctx(23,"19.04-05"); aa=A(x,(2,0,2,1,2,1),"A","month",short=True,ev="two")
sh=Sheet("csv"); x.shs=[sh]
c=dict(cols=cols("no=No|desc=Uraian Kegiatan|output=Keluaran|start=Pelaksanaan>Mulai|end=Pelaksanaan>Selesai|resp=Penanggung Jawab|budget=Pagu Dana (Rp)"),phase="section",act="section",pw=PW["romcaps"],aw=AW["num."],no=lambda n,p,a,d,act:d,date=DT("bln"),money=M("00"),sub=lambda p:"Jumlah",total="Total Pagu",secmerge=0,asecmerge=0,secfirst=0,totcol="desc",totmerge=0)
r=put_head(sh,[[(1,"Rencana Aksi Replikasi BERUGO (Bedah Rumah Gotong Royong)")],[(1,"Dinas Perumahan, Kawasan Permukiman dan Perhubungan Kabupaten Bangka Tengah")],[(1,"Tahun 2022")]],7)
r=table(sh,r,c,aa,x.T,x.rep)
done(x,"Berugo - Disperkimhub Bateng.csv","csv-bagian","csv",c=c,faults=[{"rule":"S002"}],enc="utf-16",delim="\t")
# 24 thousands
x=ctx(24,"19.05-01"); aa=A(x,(1,2,2,1,3,2),"A","week",mon="one",ev="two"); bulat(aa,1000)
sh=Sheet("RENAKSI PEWITUA"); x.shs=[sh]
c=dict(cols=cols("no=NO|phase=TAHAPAN|activity=KEGIATAN|desc=RENCANA AKSI|output=KELUARAN|start=WAKTU>MULAI|end=WAKTU>SELESAI|resp=PENANGGUNG JAWAB|fund=ANGGARAN>SUMBER|budget=ANGGARAN>JUMLAH (ribuan Rp)"),pw=PW["rom"],aw=AW["pend2"],date=DT("mg"),money=M("ribu"),sub=lambda p:f"JUMLAH {ROM[p]}",total="JUMLAH SELURUHNYA",formula=1)
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI PEMANDU WISATA KAMPUNG TUA (PEWITUA)","DINAS PARIWISATA DAN KEBUDAYAAN KABUPATEN BANGKA BARAT","TAHUN 2022",None],10)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,8,x,0)
done(x,"Disparbud Babar_PEWITUA.xlsx","ribuan-minggu",c=c,habits={"scale":1000})
# 25 15-month grid over years
x=ctx(25,"19.05-02"); aa=A(x,(1,2,2,1,2,1),"E","month",mon="one",ev="one",short=True)
sh=Sheet("Burkesmat"); x.shs=[sh]
gr="|".join(f"m:{k}=Waktu>{ym(k)[0]}>{BS[ym(k)[1]]}" for k in range(-2,13))
c=dict(cols=cols("no=No|activity=Kegiatan|desc=Aksi|"+gr+"|output=Hasil Akhir|resp=Pelaksana Kegiatan|budget=Rencana Biaya (Rp)|note=Catatan"),phase="section",act="col",pw={1:"Tahap I : Persiapan",2:"Tahap II : Pelaksanaan",3:"Tahap III : Monitoring dan Evaluasi"},aw=AW["pend3"],mark="■",money=M("num"),secsum=0,sub=lambda p:f"Jumlah Tahap {ROM[p]}",total="Jumlah Tahap I s.d. III",noact=1,no=lambda n,p,a,d,act:list(RESMI).index(act)+1,totcol="no")
r=put_head(sh,["RENCANA AKSI REPLIKASI BURSA KERJA SAMPAI KECAMATAN (BURKESMAT)","OKTOBER 2021 – DESEMBER 2022",None,[(1,"OPD: Dinas Tenaga Kerja dan Transmigrasi Kab. Bangka Barat")],None],22)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,19,x,1)
done(x,"Disnakertrans Bangka Barat - rencana aksi.xlsx","kisi-dua-tahun",c=c)
# 26 docx two tiers
x=ctx(26,"19.05-03"); aa=A(x,(1,1,2,2,2,1),"A","day",short=True)
sh=Sheet("Tabel 1")
c=dict(cols=cols("no=No|desc=Rencana Aksi|output=Keluaran|tu=Target|start=Waktu Pelaksanaan>Mulai|end=Waktu Pelaksanaan>Selesai|resp=Penanggung Jawab|fund=Pendanaan>Sumber|budget=Pendanaan>Jumlah (Rp)"),phase="section",act="section",secno=lambda p:ROM[p],asecno=lambda p,i,act:chr(64+i),no=lambda n,p,a,d,act:d,pw=PW["caps"],aw=AW["resmi"],date=DT("titik"),money=M("titik"),tufmt=lambda t,u:f"{t} ({['nol','satu','dua','tiga','empat','lima','enam','tujuh','delapan','sembilan','sepuluh','sebelas','dua belas'][t]}) {u}" if t<13 else f"{t} {u}",sub=lambda p:f"Jumlah {ROM[p]}",total="Jumlah I s.d. III")
table(sh,1,c,aa,x.T,x.rep)
body=[("p",("PEMERINTAH KABUPATEN BANGKA BARAT",{"b":1,"al":"c"})),("p",("DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",{"b":1,"al":"c"})),("p",("Rencana Aksi Replikasi Inovasi Lapor Jalan Berlubang Sehari Tanggap (LAJULUTA)",{"b":1,"al":"c"})),("t",sh),("p",""),("p",("Muntok, 28 Oktober 2021",{"ind":20})),("p",("Kepala Dinas PUPR",{"ind":20})),("p",""),("p",(x.nama,{"ind":20})),("p",(PKT[2],{"ind":20}))]
done(x,"LAJULUTA_PUPR Babar.docx","docx-bagian","docx",c=c,body=body)
# 27 ods, section sums, juta
x=ctx(27,"19.05-04"); aa=A(x,(2,2,2,1,2,2),"C","month",mon="two",ev="two"); bulat(aa,1000)
sh=Sheet("Rencana Aksi"); x.shs=[sh]
c=dict(cols=cols("no=No|activity=Jenis Kegiatan|desc=Uraian Kegiatan|period=Kurun Waktu|resp=Penanggung Jawab|output=Produk/Hasil>Nama|tu=Produk/Hasil>Jumlah|budget=Anggaran (Juta Rupiah)|note=Keterangan"),phase="section",secno=lambda p:ROM[p],seccol="activity",secsum=1,pw=PW["tahap"],aw=AW["pend"],per=W("bln_short"),money=M("juta"),total="Jumlah")
r=put_head(sh,[[(1,"RENCANA AKSI REMETAMAP (REKAM MEDIS TANPA MAP)",{"b":1})],[(1,"RSUD Sejiran Setason, Kabupaten Bangka Barat")],None],9)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,7,x,0)
done(x,"RSUD Sejiran Setason.ods","juta-bagian-ods","ods",c=c,habits={"scale":1000000})
