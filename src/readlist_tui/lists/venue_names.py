"""Where papers appear: conferences, journals and preprint servers, by the names that lists give them. Data, no code.

Names are compared as letters and digits only, case-folded; `;` separates them. Sources: the CORE and CCF rankings,
DBLP's abbreviations, the Web of Science categories of computer science, and what public lists write.
"""

# Written like this, in capitals, they mean the venue.
ABBREVIATIONS = """
NeurIPS;NIPS;NeurlPS;ICML;ICLR;AAAI;IJCAI;IJCAI-ECAI;UAI;AISTATS;COLT;ALT;ACML;ECML;ECML-PKDD;ECML PKDD;PKDD;ECAI;
PRICAI;CogSci;MLSys;SysML;AutoML;AutoML-Conf;CoLLAs;CPAL;LoG;CLeaR;MIDL;MLHC;CHIL;TinyML;SaTML;COLM;TMLR;JMLR;DMLR;
PMLR;JAIR;ICANN;IJCNN;ICONIP;ESANN;WCCI;ICNN;IEEE CEC;GECCO;PPSN;EvoStar;KR;AAMAS;ICAPS;CPAIOR;SAT;IJCAR;CADE;LPAR;
FoMLAS;ICTAI;PAKDD;KDD;SIGKDD;ACM KDD;KDD Explorations;SIGKDD Explorations;ICDM;SDM;WSDM;CIKM;WWW;TheWebConf;
The Web Conference;WebConf;SIGIR;SIGIR-AP;ECIR;ICTIR;CHIIR;RecSys;UMAP;TREC;CLEF;NTCIR;JCDL;TPDL;ISWC;ESWC;HT;
Hypertext;ICWSM;ASONAM;DSAA;IEEE BigData;BigData;IEEE Big Data;TOIS;TKDE;TKDD;DMKD;DAMI;KAIS;KBS;TIST;TORS;TWEB;TBD;
TBDATA;ACL;NAACL;NAACL-HLT;EACL;AACL;AACL-IJCNLP;IJCNLP;ACL-IJCNLP;EMNLP;EMNLP-IJCNLP;COLING;LREC;LREC-COLING;CoNLL;
TACL;WMT;NLPCC;CCL;ROCLING;SemEval;StarSem;*SEM;BlackboxNLP;RepL4NLP;SIGDIAL;INLG;IWSLT;INTERSPEECH;Interspeech;
ICASSP;ASRU;SLT;ISCSLP;Odyssey;APSIPA;ISMIR;DAFx;WASPAA;EUSIPCO;MLSP;GlobalSIP;TASLP;TALLIP;PACLIC;RANLP;EAMT;AMTA;
MT Summit;CLSW;ArgMining;BEA;BioNLP;ClinicalNLP;W-NUT;WNUT;KONVENS;CVPR;ICCV;ECCV;ACCV;BMVC;WACV;3DV;FG;AVSS;ICIP;
ICPR;ICME;ACM MM;ACMMM;ACM Multimedia;ACM-MM;ACMM;MMAsia;MM Asia;ICMR;MMM;CBMI;PCM;VCIP;DICTA;PRCV;SCIA;ICIAP;CAIP;
GCPR;DAGM;IbPRIA;MVA;CRV;ISVC;VISAPP;VISIGRAPP;ICVGIP;ICDAR;ICFHR;DAS;IJDAR;ICB;IJCB;BTAS;TPAMI;T-PAMI;PAMI;
IEEE TPAMI;IJCV;TIP;IEEE TIP;CVIU;TMM;TCSVT;IEEE TCSVT;TNNLS;IEEE TNNLS;TNN;TCYB;TCDS;TOMM;TOMCCAP;TMI;IEEE TMI;MedIA;
MICCAI;IPMI;ISBI;SPIE;EMBC;BIBM;RECOMB;ISMB;PSB;AMIA;JBHI;TBME;TCBB;JAMIA;JBI;NPJ Digit Med;SIGGRAPH;SIGGRAPH Asia;
ToG;TOG;ACM TOG;TVCG;CGF;Eurographics;EG;EGSR;SGP;PG;Pacific Graphics;SCA;I3D;HPG;VIS;IEEE VIS;InfoVis;VAST;EuroVis;
PacificVis;VRST;IEEE VR;IEEEVR;ISMAR;GI;CAG;C&G;NPAR;MIG;ICRA;IROS;RSS;CoRL;RA-L;RAL;IEEE RA-L;IEEE RAL;HRI;ISRR;ISER;
WAFR;FSR;Humanoids;RO-MAN;ROBIO;CASE;T-RO;TRO;IJRR;JFR;AURO;ICARCV;IV;ITSC;T-ITS;TITS;T-IV;TIV;L4DC;CDC;ACC;IFAC;ECC;
Automatica;TAC;TCST;ICUAS;RoboCup;MRS;DARS;IEEE IV;SIGMOD;PVLDB;VLDB;VLDBJ;VLDB Journal;VLDB J;PODS;ICDE;EDBT;ICDT;
CIDR;PACMMOD;SIGMOD Record;DASFAA;SSDBM;DEXA;WAIM;APWeb;APWeb-WAIM;WISE;MDM;SIGSPATIAL;ACM GIS;ADBIS;BTW;DaMoN;DBTest;
DEEM;aiDM;AIDB;SMDB;TODS;DAPD;DKE;CACM;Commun. ACM;JACM;CSUR;ACM CSUR;ACM Computing Surveys;ACM Comput. Surv.;OSDI;
SOSP;EuroSys;ASPLOS;USENIX ATC;ATC;FAST;NSDI;HotOS;HotStorage;HotCloud;HotNets;HotEdge;SoCC;Middleware;MSST;SYSTOR;
APSys;ApSys;TOCS;TOS;LISA;SREcon;OPODIS;PODC;DISC;SIROCCO;DSN;SRDS;ISSRE;PRDC;SIGCOMM;ICNP;INFOCOM;IMC;CoNEXT;PAM;
SIGMETRICS;Performance;MobiCom;MobiSys;MobiHoc;MobiCASE;SenSys;IPSN;EWSN;UbiComp;IMWUT;PerCom;WearSys;EMDL;EdgeSys;
HotMobile;IoTDI;ICDCS;IPDPS;SC;PPoPP;HPDC;ICS;ICPP;CCGrid;Cluster;CLUSTER;Euro-Par;PACT;SPAA;TPDS;JPDC;TC;IEEE TC;TCC;
TON;ToN;IEEE/ACM ToN;TMC;JSAC;IEEE JSAC;ICC;GLOBECOM;Globecom;WCNC;VTC;SECON;IWQoS;MASS;LCN;ISCA;MICRO;HPCA;DAC;DATE;
ICCAD;ASP-DAC;ASPDAC;FPGA;FCCM;FPL;FPT;ISSCC;VLSI;VLSIC;VLSID;ISCAS;CICC;ESSCIRC;A-SSCC;ISLPED;GLSVLSI;ICCD;CASES;
CODES+ISSS;CODES;RTSS;RTAS;ECRTS;EMSOFT;LCTES;TCAD;TVLSI;TCAS;TCAS-I;TCAS-II;JSSC;TACO;TECS;TODAES;TRETS;CAL;IISWC;
ISPASS;Hot Chips;HotChips;NVMW;MWSCAS;AICAS;SiPS;COOL CHIPS;ICSE;FSE;ESEC/FSE;ESEC-FSE;ASE;ISSTA;ICST;MSR;ICSME;ICPC;
SANER;ESEM;RE;MODELS;FASE;ICSA;ECSA;EASE;APSEC;QRS;Internetware;TSE;TOSEM;EMSE;JSS;IST;STVR;PLDI;POPL;OOPSLA;ICFP;
ECOOP;CGO;CC;ESOP;TACAS;CAV;FM;FMCAD;VMCAI;SAS;APLAS;MAPL;MAPS;ISMM;VEE;DLS;Onward!;TOPLAS;PACMPL;LICS;CONCUR;CCS;
ACM CCS;S&P;IEEE S&P;Oakland;IEEE SP;USENIX Security;USENIX Sec;Usenix Security;USENIX;NDSS;EuroS&P;EuroSP;RAID;ACSAC;
AsiaCCS;ASIACCS;ESORICS;PETS;PoPETs;CSF;CODASPY;DIMVA;SOUPS;WiSec;AISec;CRYPTO;EUROCRYPT;ASIACRYPT;PKC;CHES;FC;
IH&MMSec;IH&MMSEC;TIFS;IEEE TIFS;TDSC;IEEE TDSC;TOPS;ePrint;SecureComm;WOOT;STOC;FOCS;SODA;ICALP;ESA;APPROX;RANDOM;
ITCS;SOSA;CCC;SoCG;STACS;MFCS;ISAAC;WADS;SWAT;EC;ACM EC;WINE;SAGT;ISIT;ITW;TIT;IEEE TIT;TSP;IEEE TSP;SPL;IEEE SPL;
SPAWC;SSP;CHI;CSCW;UIST;IUI;DIS;TEI;MobileHCI;INTERACT;GROUP;ASSETS;IDC;C&C;NordiCHI;TOCHI;IJHCS;ETRA;ICMI;ACII;HCOMP;
FAccT;FAT*;FAT;FAccTRec;AIES;EAAMO;IVA;PerDis;AIED;EDM;LAK;ITS;L@S;SIGCSE;ITiCSE;ICER;NSR;FITEE;FCS;JCST;PNAS;NMI;
TNSE;TCSS;TETCI;TAFFC;TFS;TEVC;TEC;TAI;IoT-J;IOTJ;IEEE IoT;IEEE Access;PLoS ONE;PLOS ONE;PLOS Comput Biol;eLife;
NeuroImage;NEJM;JAMA;BMJ;arXiv;bioRxiv;medRxiv;chemRxiv;CoRR;SSRN;HAL;TechRxiv;OSF;PsyArXiv;OpenReview;EMNLP Findings;
ACL Findings;NAACL Findings;EACL Findings;Findings of ACL;Findings of EMNLP;Findings of NAACL
"""

# Journals, publishers' series and conferences by their names.
FULL_NAMES = """
J. of Machine Learning Research;J. Mach. Learn. Res.;IEEE Trans. Pattern Anal. Mach. Intell.;IEEE Trans. Neural Netw.;
Commun. ACM;Proc. VLDB Endow.;Proc. IEEE;Int. J. Comput. Vis.;Nature;Science;Nature Communications;Nat Commun;
Nature Machine Intelligence;Nat Mach Intell;Nature Methods;Nature Medicine;Nature Biotechnology;Nature Electronics;
Nature Photonics;Nature Physics;Nature Neuroscience;Nature Reviews Neuroscience;Nature Computational Science;
Nature Human Behaviour;Nature Biomedical Engineering;Nature Astronomy;Nature Climate Change;Nature Chemistry;
Nature Genetics;Nature Energy;Nature Materials;Scientific Reports;Scientific Data;Science Advances;Science Robotics;
Science Translational Medicine;Cell;Neuron;Patterns;Cell Systems;The Lancet;Lancet;Lancet Digital Health;
The Lancet Digital Health;npj Digital Medicine;npj Computational Materials;
Proceedings of the National Academy of Sciences;Neural Computation;Neural Networks;Neurocomputing;Machine Learning;
Pattern Recognition;Pattern Recognition Letters;Artificial Intelligence;Artificial Intelligence Review;AI Magazine;
AI Communications;AI Open;Information Fusion;Information Sciences;Knowledge-Based Systems;
Expert Systems with Applications;Expert Systems;Applied Soft Computing;Applied Intelligence;
Engineering Applications of Artificial Intelligence;Neural Processing Letters;Neural Computing and Applications;
Cognitive Computation;Cognitive Science;Cognitive Systems Research;Computer Vision and Image Understanding;
Image and Vision Computing;Medical Image Analysis;Computerized Medical Imaging and Graphics;
Computers in Biology and Medicine;Computer Methods and Programs in Biomedicine;Journal of Machine Learning Research;
Transactions on Machine Learning Research;Journal of Artificial Intelligence Research;
International Journal of Computer Vision;IEEE Transactions on Pattern Analysis and Machine Intelligence;
IEEE Transactions on Neural Networks;IEEE Transactions on Neural Networks and Learning Systems;
IEEE Transactions on Image Processing;IEEE Transactions on Multimedia;IEEE Transactions on Medical Imaging;
IEEE Transactions on Circuits and Systems for Video Technology;IEEE Transactions on Knowledge and Data Engineering;
IEEE Transactions on Cybernetics;IEEE Transactions on Information Forensics and Security;
IEEE Transactions on Dependable and Secure Computing;IEEE Transactions on Signal Processing;
IEEE Transactions on Information Theory;IEEE Transactions on Geoscience and Remote Sensing;TGRS;IEEE TGRS;GRSL;
IEEE GRSL;JSTARS;IEEE JSTARS;ISPRS;IGARSS;Remote Sensing;Remote Sensing of Environment;
ISPRS Journal of Photogrammetry and Remote Sensing;IEEE Transactions on Visualization and Computer Graphics;
IEEE Transactions on Robotics;IEEE Robotics and Automation Letters;IEEE Robotics & Automation Letters;
IEEE Robotics & Automation Magazine;IEEE Transactions on Intelligent Transportation Systems;
IEEE Transactions on Intelligent Vehicles;IEEE Transactions on Vehicular Technology;TVT;IEEE TVT;
IEEE Transactions on Mobile Computing;IEEE Transactions on Parallel and Distributed Systems;
IEEE Transactions on Computers;IEEE Transactions on Software Engineering;IEEE Transactions on Cloud Computing;
IEEE Transactions on Wireless Communications;TWC;IEEE TWC;IEEE Transactions on Communications;TCOM;
IEEE Transactions on Affective Computing;IEEE Transactions on Evolutionary Computation;
IEEE Transactions on Fuzzy Systems;IEEE Transactions on Automatic Control;IEEE Transactions on Big Data;
IEEE Transactions on Artificial Intelligence;IEEE Transactions on Industrial Informatics;TII;IEEE TII;
IEEE Transactions on Computational Imaging;TCI;IEEE Transactions on Instrumentation and Measurement;TIM;
IEEE Transactions on Games;IEEE Transactions on Biomedical Engineering;IEEE/ACM Transactions on Networking;
IEEE/ACM Transactions on Audio, Speech, and Language Processing;IEEE Internet of Things Journal;
IEEE Journal on Selected Areas in Communications;IEEE Journal of Selected Topics in Signal Processing;JSTSP;
IEEE Journal of Biomedical and Health Informatics;IEEE Communications Surveys & Tutorials;COMST;IEEE COMST;
IEEE Communications Magazine;IEEE Network;IEEE Computer;IEEE Micro;IEEE Software;IEEE Intelligent Systems;
IEEE Signal Processing Magazine;IEEE Signal Processing Letters;SPM;IEEE Computational Intelligence Magazine;
IEEE Security & Privacy;IEEE Spectrum;IEEE Sensors Journal;Sensors;Electronics;Applied Sciences;Entropy;Symmetry;
Mathematics;Proceedings of the IEEE;Proceedings of the VLDB Endowment;Proceedings of the ACM on Management of Data;
Proceedings of the ACM on Programming Languages;
Proceedings of the ACM on Interactive, Mobile, Wearable and Ubiquitous Technologies;Communications of the ACM;
ACM Transactions on Graphics;ACM Transactions on Database Systems;ACM Transactions on Information Systems;
ACM Transactions on Knowledge Discovery from Data;ACM Transactions on Intelligent Systems and Technology;
ACM Transactions on Computer Systems;ACM Transactions on Software Engineering and Methodology;
ACM Transactions on Computer-Human Interaction;ACM Transactions on Programming Languages and Systems;ACM Queue;
ACM Transactions on Multimedia Computing, Communications, and Applications;ACM SIGMOD Record;
ACM SIGOPS Operating Systems Review;SIGOPS Operating Systems Review;SIGPLAN Notices;Journal of the ACM;
SIAM Journal on Computing;SIAM Review;SIAM Journal on Scientific Computing;SIAM Journal on Optimization;
SIAM Journal on Matrix Analysis and Applications;SIAM Journal on Imaging Sciences;Mathematical Programming;
Information Systems;Information Processing & Management;IPM;Information Processing and Management;JASIST;
Data Mining and Knowledge Discovery;Knowledge and Information Systems;Data & Knowledge Engineering;
Distributed and Parallel Databases;Big Data Research;The VLDB Journal;Computational Linguistics;
Language Resources and Evaluation;Natural Language Engineering;
Transactions of the Association for Computational Linguistics;Computer Speech & Language;Computer Speech and Language;
Speech Communication;Foundations and Trends in Machine Learning;Foundations and Trends;
Foundations and Trends in Databases;FnTML;Synthesis Lectures;Computer Graphics Forum;Computers & Graphics;
Computer-Aided Design;Graphical Models;The Visual Computer;Visual Computer;Visual Intelligence;
Multimedia Tools and Applications;Signal Processing;Signal Processing: Image Communication;Digital Signal Processing;
Journal of Visual Communication and Image Representation;International Journal of Robotics Research;
The International Journal of Robotics Research;Journal of Field Robotics;Autonomous Robots;
Robotics and Autonomous Systems;Robotics: Science and Systems;Frontiers in Robotics and AI;Frontiers in Neuroscience;
Frontiers in Computational Neuroscience;Frontiers in Artificial Intelligence;Biological Cybernetics;
Journal of Neuroscience;Current Opinion in Neurobiology;Trends in Cognitive Sciences;Psychological Review;
Behavioral and Brain Sciences;Physical Review A;Physical Review B;Physical Review D;Physical Review E;
Physical Review X;Physical Review Letters;PRL;PRE;PRX;Physical Review Research;Reviews of Modern Physics;
Physics Reports;Journal of Computational Physics;JCP;New Journal of Physics;Chaos;Computer Physics Communications;
Journal of Chemical Physics;The Journal of Chemical Physics;JCTC;JCIM;Journal of Chemical Information and Modeling;
Journal of Cheminformatics;Chemical Science;Chemical Reviews;JACS;Digital Discovery;Bioinformatics;
Briefings in Bioinformatics;BMC Bioinformatics;Nucleic Acids Research;Genome Biology;Genome Research;
PLoS Computational Biology;Radiology;Radiology: Artificial Intelligence;Medical Physics;Physics in Medicine & Biology;
Physics in Medicine and Biology;Magnetic Resonance in Medicine;MRM;European Radiology;
Journal of Medical Internet Research;JMIR;Journal of Biomedical Informatics;
Journal of the American Medical Informatics Association;Artificial Intelligence in Medicine;
BMC Medical Informatics and Decision Making;Transportation Research Part C;Accident Analysis & Prevention;
Automation in Construction;Applied Energy;Energy and AI;Computer Networks;Computer Communications;Ad Hoc Networks;
Future Generation Computer Systems;FGCS;Journal of Systems and Software;Journal of Systems Architecture;
Journal of Parallel and Distributed Computing;Parallel Computing;Concurrency and Computation;
Software: Practice and Experience;Empirical Software Engineering;Automated Software Engineering;
Information and Software Technology;Computers & Security;Journal of Cryptology;Theoretical Computer Science;
Algorithmica;Journal of Statistical Software;Annals of Statistics;The Annals of Statistics;
Annals of Applied Statistics;Journal of the American Statistical Association;JASA;
Journal of the Royal Statistical Society;JRSS;Biometrika;Biometrics;Statistical Science;Statistics and Computing;
Journal of Computational and Graphical Statistics;Bayesian Analysis;Econometrica;American Economic Review;
Journal of Econometrics;Quarterly Journal of Economics;Management Science;Operations Research;
European Journal of Operational Research;EJOR;INFORMS Journal on Computing;Quantitative Finance;Journal of Finance;
Annual Review of Statistics and Its Application;Annual Review of Neuroscience;
Annual Review of Control, Robotics, and Autonomous Systems;Wiley Interdisciplinary Reviews;WIREs;Distill;The Gradient;
OpenAI Blog;Google AI Blog;Lecture Notes in Computer Science;LNCS;Springer LNCS;Frontiers of Computer Science;
Science China Information Sciences;SCIS;Journal of Computer Science and Technology;Machine Intelligence Research;
CAAI Transactions on Intelligence Technology;Tsinghua Science and Technology;Engineering;
Complex & Intelligent Systems;National Science Review;Chinese Journal of Electronics;Acta Automatica Sinica;
IEEE/CAA Journal of Automatica Sinica;JAS;Journal of Software;Computational Visual Media;CVM;CVMJ;
International Journal of Machine Learning and Cybernetics;International Journal of Intelligent Systems;
International Journal of Human-Computer Studies;International Journal of Neural Systems;
Swarm and Evolutionary Computation;Evolutionary Computation;Genetic Programming and Evolvable Machines;
Artificial Life;Adaptive Behavior;Connection Science;Minds and Machines;Synthese;
ACM Transactions on Recommender Systems;User Modeling and User-Adapted Interaction;UMUAI;
Information Retrieval Journal;World Wide Web;World Wide Web Journal;Semantic Web;Journal of Web Semantics;
Social Network Analysis and Mining;EPJ Data Science;GeoInformatica;
International Journal of Geographical Information Science;IJGIS;Computers, Environment and Urban Systems;
Journal of Educational Data Mining;Computers & Education;Computers and Education;Computers in Human Behavior;
Government Information Quarterly;Artificial Intelligence and Law;ICAIL;JURIX;
Advances in Neural Information Processing Systems;International Conference on Machine Learning;
International Conference on Learning Representations;Conference on Computer Vision and Pattern Recognition;
IEEE Conference on Computer Vision and Pattern Recognition;International Conference on Computer Vision;
European Conference on Computer Vision;计算机学报;软件学报;自动化学报;计算机研究与发展;电子学报;中文信息学报;
计算机应用;计算机科学;计算机工程;模式识别与人工智能;中国科学;中国科学:信息科学;中国图象图形学报;
计算机辅助设计与图形学学报;通信学报;电子与信息学报;智能系统学报;控制与决策;计算机工程与应用;计算机应用研究;
计算机科学与探索;小型微型计算机系统;清华大学学报;系统工程理论与实践;机器人;信号处理;光学学报;遥感学报;测绘学报;大数据;
信息安全学报;情报学报;现代图书情报技术;数据分析与知识发现;知网;中国知网
"""

# Words of a venue's full name: with a year, or before an acronym in brackets, they make a venue of what we do not know.
VENUE_WORDS = """
conf;int;symp;conference;proceedings;proc;proc.;journal;transactions;trans;trans.;letters;magazine;symposium;workshop;
workshops;advances;review;reviews;annals;bulletin;notices;ieee;acm;usenix;springer;elsevier;international;intl;
meeting;society;press;university;congress;colloquium;lecture;notes;forum;学报;会议;期刊
"""

# Abbreviations which are also words, names or methods: a venue only beside a year, an award or in a venue's place.
AMBIGUOUS = """
ACC;ALT;ASE;ATC;BEA;BTW;CASE;CAL;CC;CCC;CCS;CHI;CVM;DAC;DAS;DATE;DIS;EC;ECC;EG;ESA;FAST;FAT;FC;FG;FM;FSE;GI;GROUP;HAL;
HT;ICS;IDC;IST;IV;ITS;KR;LoG;MASS;MICRO;MIG;MODELS;MRS;MSR;PACT;PAM;PG;RANDOM;RE;RAL;RSS;SAS;SAT;SC;SCA;SSP;TAC;TC;
TEC;TEI;TIM;VIS;SODA;SWAT;ETRA;CODES;CASES;Cluster;CLUSTER;Performance;Oakland;Nature;Science;Cell;Neuron;Patterns;
Engineering;Chaos;Machine Learning;Neural Networks;Pattern Recognition;Artificial Intelligence;Information Fusion;
Sensors;Electronics;Entropy;Symmetry;Mathematics;Remote Sensing;Semantic Web;World Wide Web;Evolutionary Computation;
Artificial Life;Parallel Computing;Signal Processing;Operations Research;Cognitive Science;Information Systems;
Distill;Bioinformatics;Radiology;Computational Linguistics;Applied Sciences;Big Data;BigData;Speech Communication;
Computer Networks;IEEE Network;机器人;大数据;信号处理;计算机科学;Expert Systems;Management Science;
Information Sciences;Robotics: Science and Systems;Biometrics;Lecture Notes;USENIX;SPIE;JAS;ICC;PRE;EASE;HRI;VAST;
Hypertext;Odyssey;AutoML;Middleware;Interact;INTERACT;ASSETS;Synthese;Minds and Machines;Big Data Research
"""

# Venues that lists write in small letters, too.
WRITTEN_SMALL = """
arxiv;biorxiv;medrxiv;eprint;neurips;nips;icml;iclr;cvpr;iccv;eccv;aaai;acl;emnlp;naacl;elife;npj Digital Medicine
"""

# Words as journals' names shorten them (ISO 4): the full stop behind one ends no sentence.
SHORTENED_WORDS = """
acad;acoust;adv;aeronaut;agric;anal;annu;appl;archit;artif;assoc;astron;astrophys;autom;behav;biochem;
biol;biomech;biomed;biosci;biotechnol;bull;cardiol;chem;clin;cogn;commun;compos;comput;concurr;
constr;cryptogr;cybern;diagn;digit;discov;distrib;ecol;econ;educ;electr;electron;endow;eng;environ;
epidemiol;eur;evol;explor;financ;genet;geogr;geophys;geosci;graph;immunol;ind;inf;innov;inst;instrum;
int;integr;intell;interdiscip;interf;intl;jpn;knowl;lang;lett;linguist;mach;manag;manuf;mater;
math;meas;mech;med;metab;meteorol;methodol;microbiol;mol;multimed;nanotechnol;nat;natl;netw;neural;
neurobiol;neurol;neurosci;nucl;numer;oceanogr;oncol;oper;opt;optim;pathol;pharmacol;philos;photogramm;
phys;physiol;polit;pract;probab;probl;process;prog;program;proteom;psychol;psychom;quant;radiat;radiol;
recognit;rehabil;reliab;resour;retr;rev;robot;sci;secur;sel;semant;simul;sociol;softw;stat;statist;
struct;stud;superv;surg;surv;symp;syst;technol;telecommun;theor;transp;veh;vis;wirel
"""

# Where conferences are held, behind the name of a town: countries, and the states of the United States and Canada.
LANDS = """
USA;US;U.S.A;U.S;United States;United States of America;Canada;Mexico;Puerto Rico;Brazil;Argentina;Chile;Colombia;Peru;
UK;U.K;United Kingdom;England;Scotland;Wales;Ireland;France;Germany;Italy;Spain;Portugal;Netherlands;The Netherlands;
Belgium;Luxembourg;Switzerland;Austria;Sweden;Norway;Denmark;Finland;Iceland;Estonia;Latvia;Lithuania;Poland;Hungary;
Czech Republic;Czechia;Slovakia;Slovenia;Croatia;Serbia;Romania;Bulgaria;Greece;Cyprus;Malta;Turkey;Russia;Ukraine;
Israel;Egypt;Morocco;Tunisia;South Africa;Kenya;Rwanda;Ethiopia;Nigeria;UAE;United Arab Emirates;Saudi Arabia;Qatar;
India;Sri Lanka;Nepal;Bangladesh;Pakistan;China;P.R. China;PR China;Hong Kong;Macao;Macau;Taiwan;Japan;Korea;
South Korea;Republic of Korea;Singapore;Malaysia;Thailand;Vietnam;Indonesia;Philippines;Australia;New Zealand;
Cham;Heidelberg;Virtual;Virtual Event;Virtual Conference;Online;
AL;AK;AZ;AR;CA;CO;CT;DC;DE;FL;GA;HI;IA;ID;IL;IN;KS;KY;LA;MA;MD;ME;MI;
MN;MO;MS;MT;NC;ND;NE;NH;NJ;NM;NV;NY;OH;OK;OR;PA;RI;SC;SD;TN;TX;UT;VA;VT;WA;WI;WV;WY;AB;BC;ON;QC;California;Florida;
Hawaii;Illinois;Louisiana;Massachusetts;Nevada;Oregon;Pennsylvania;Texas;Utah;Washington
"""
