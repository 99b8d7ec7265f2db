"""The words of people's names, and those that are none. Data, no code; `;` separates them."""

# Words that titles of papers are made of, and no person's name.
TITLE_WORDS = """
a;an;the;of;for;with;without;from;to;in;on;at;as;via;by;using;towards;toward;through;and;or;not;is;are;be;can;do;does;
how;what;when;where;why;which;who;all;you;your;we;our;its;it;this;that;these;than;into;over;under;between;beyond;
across;against;during;after;before;more;less;most;better;faster;efficient;efficiently;effective;fast;robust;scalable;
deep;deeper;neural;network;networks;learning;learn;learned;learns;learnable;machine;data;dataset;datasets;model;
models;modeling;modelling;method;methods;approach;approaches;system;systems;analysis;analyzing;survey;review;tutorial;
overview;introduction;comprehensive;study;empirical;theory;theoretical;practical;evaluation;evaluating;benchmark;
benchmarking;detection;recognition;classification;segmentation;generation;generative;generating;synthesis;translation;
language;vision;visual;image;images;video;videos;speech;audio;text;textual;graph;graphs;convolutional;convolution;
recurrent;transformer;transformers;attention;adversarial;reinforcement;supervised;unsupervised;semi-supervised;
self-supervised;contrastive;representation;representations;embedding;embeddings;feature;features;training;pretraining;
pre-training;pre-trained;pretrained;fine-tuning;tuning;inference;optimization;optimal;optimizing;gradient;stochastic;
bayesian;probabilistic;statistical;variational;diffusion;knowledge;distillation;distilling;compression;compressing;
pruning;quantization;acceleration;accelerating;sparse;sparsity;low-rank;architecture;architectures;search;automatic;
automated;autonomous;multi-task;multi-modal;multimodal;multi-view;few-shot;zero-shot;one-shot;open;real-time;
end-to-end;large;large-scale;small;high;low;new;novel;simple;general;universal;unified;adaptive;dynamic;static;
hierarchical;distributed;parallel;federated;online;offline;interactive;human;robot;robotic;robots;control;planning;
reasoning;question;answering;retrieval;recommendation;query;queries;database;databases;storage;memory;cloud;mobile;
embedded;hardware;software;program;programs;code;security;privacy;attack;attacks;defense;semantic;scene;object;
objects;face;pose;depth;point;3d;2d;field;fields;rendering;radiance;light;view;views;time;series;prediction;
predicting;forecasting;estimation;framework;frameworks;algorithm;algorithms;technique;techniques;application;
applications;task;tasks;problem;problems;challenges;opportunities;perspective;perspectives;understanding;exploring;
improving;improved;enhancing;enhanced;rethinking;revisiting;building;designing;design;making;joint;jointly;guided;
based;aware;driven;free;agnostic;level;wise;scale;shot;domain;adaptation;transfer;transferring;mining;clustering;
matching;tracking;mapping;localization;navigation;driving;medical;clinical;biological;molecular;protein;quantum;
physics;mathematical;linear;nonlinear;kernel;random;forest;trees;tree;processing;computing;computation;computational;
computer;information;intelligence;artificial;intelligent;smart;digital;virtual;signal;signals;wireless;sensor;sensors;
internet;things;web;social;media;prompt;prompting;prompts;agents;agent;alignment;instruction;feedback;reward;policy;
policies;preference;preferences;llm;llms;gpt;bert;gan;gans;cnn;cnns;rnn;rnns;lstm;vae;nerf;gnn;gnns;sql;nlp;ai;ml;dnn;
dnns;note;notes;chapter;part;book;handbook;guide;course;paper;papers;official;page;project;pages;blog;post;link;links;
website;list;lists;awesome;resources;resource;collection;repository;others;other;misc;miscellaneous;related;work;
works;topics;topic;section;category;type;types;best;award;oral;spotlight;workshop;conference;journal;proceedings;
international;university;institute;research;laboratory;lab;google;microsoft;facebook;openai;deepmind;nvidia;amazon;
apple;meta;ibm;intel;huawei;alibaba;tencent;baidu;bytedance;samsung;qualcomm;adobe;stanford;berkeley;tsinghua;
preprint;arxiv;version;extended;todo;et;matrix;matrices;tensor;tensors;vector;vectors;function;functions;operator;
operators;equation;equations;space;spaces;manifold;geometry;geometric;topology;topological;algebra;algebraic;
structure;structured;structures;structural;pattern;patterns;shape;shapes;texture;color;sketch;sketches;mesh;meshes;
voxel;voxels;surface;surfaces;motion;gesture;gestures;action;actions;activity;activities;event;events;temporal;
spatial;spatio-temporal;sequence;sequences;sequential;word;words;sentence;sentences;document;documents;paragraph;
dialogue;dialog;conversation;conversational;summarization;captioning;grounding;entity;entities;relation;relations;
relational;extraction;linking;parsing;parser;grammar;syntax;syntactic;lexical;morphology;morphological;discourse;
sentiment;emotion;emotional;opinion;argument;arguments;argumentation;commonsense;fact;facts;factual;hallucination;
hallucinations;truth;truthful;trust;trustworthy;safety;safe;fair;fairness;bias;biases;ethics;ethical;explainable;
explanation;explanations;interpretable;interpretability;interpreting;explaining;causal;causality;counterfactual;
uncertainty;calibration;confidence;ensemble;ensembles;boosting;bagging;margin;loss;losses;objective;objectives;
regularization;normalization;dropout;batch;layer;layers;filter;filters;channel;channels;activation;activations;weight;
weights;parameter;parameters;hyperparameter;bit;bits;binary;binarized;ternary;integer;precision;mixed;floating;hash;
hashing;cache;caching;buffer;index;indexes;indexing;join;joins;transaction;transactions;concurrency;consensus;
consistency;replication;recovery;log;logs;logging;stream;streams;streaming;batching;pipeline;pipelines;workflow;
workflows;scheduling;scheduler;allocation;workload;workloads;performance;latency;throughput;bandwidth;energy;power;
cost;costs;cost-effective;budget;bottleneck;bottlenecks;trade-off;tradeoffs;limits;bounds;bound;complexity;
convergence;guarantees;provable;provably;exact;approximate;approximation;approximations;heuristic;heuristics;greedy;
convex;nonconvex;non-convex;combinatorial;discrete;continuous;symbolic;logic;logical;proof;proofs;theorem;theorems;
verification;verified;testing;tests;debugging;bugs;bug;repair;fuzzing;fuzz;compiler;compilers;runtime;kernels;
operating;virtualization;container;containers;serverless;edge;fog;blockchain;contract;contracts;peer;cellular;
vehicular;traffic;routing;congestion;packet;protocol;protocols;interface;interfaces;interaction;interactions;user;
users;crowd;crowdsourcing;annotation;annotations;annotator;annotators;label;labels;labeling;noisy;noise;denoising;
deblurring;restoration;super-resolution;inpainting;editing;stylization;style;colorization;compositional;composition;
decomposition;factorization;disentangled;disentanglement;latent;hidden;implicit;explicit;conditional;unconditional;
controllable;controlled;personalized;customized;active;passive;lifelong;continual;incremental;curriculum;
meta-learning;metalearning;imitation;inverse;model-based;model-free;hindsight;exploration;exploitation;bandits;bandit;
game;games;play;playing;chess;go;atari;strategy;strategies;skill;skills;option;options;goal;goals;goal-conditioned;
hierarchy;hierarchies;modular;modules;module;mechanism;mechanisms;memory-efficient;memory-augmented;
retrieval-augmented;augmented;augmentation;mixup;mixture;mixtures;experts;expert;gating;sparse-to-dense;dense;densely;
residual;highway;identity;skip;connections;connection;connectivity;wide;width;resolution;receptive;dilated;deformable;
separable;depthwise;pointwise;group;grouped;shuffle;shift;pooling;spectral;frequency;fourier;wavelet;wavelets;
polynomial;gaussian;process;processes;markov;chain;monte;carlo;sampling;sampler;samplers;likelihood;maximum;posterior;
prior;priors;evidence;entropy;mutual;divergence;distance;distances;metric;metrics;similarity;similarities;ranking;
rank;ranked;regression;regressor;classifier;classifiers;detector;detectors;estimator;estimators;predictor;predictors;
encoder;encoders;decoder;decoders;autoencoder;autoencoders;generator;generators;discriminator;discriminators;teacher;
teachers;student;students;mentor;assistant;assistants;chatbot;chatbots;copilot;copilots;instruction-following;
in-context;chain-of-thought;thought;thoughts;tool;tools;toolkit;toolkits;library;libraries;platform;platforms;
environment;environments;simulator;simulators;simulation;simulations;synthetic;real;real-world;world;worlds;
open-world;wild;indoor;outdoor;urban;city;aerial;satellite;remote;sensing;lidar;radar;camera;cameras;stereo;monocular;
multiview;optical;flow;flows;event-based;thermal;infrared;hyperspectral;microscopy;mri;ct;x-ray;ultrasound;pathology;
histopathology;radiology;cancer;tumor;lesion;brain;heart;cardiac;lung;retinal;retina;skin;cell;cells;gene;genes;
genome;genomic;dna;rna;drug;drugs;chemical;chemistry;molecule;molecules;material;materials;crystal;climate;weather;
earth;ocean;astronomy;cosmology;particle;particles;fluid;fluids;dynamics;mechanics;physical;economic;economics;
financial;finance;stock;market;markets;price;pricing;auction;auctions;advertising;click;click-through;rate;e-commerce;
product;products;session;session-based;news;movie;music;musical;song;songs;singing;voice;speaker;speakers;acoustic;
sound;sounds;phoneme;pronunciation;accent;multilingual;cross-lingual;bilingual;english;chinese;japanese;korean;german;
french;arabic;indian;low-resource;history;historical;legal;law;education;educational;teaching;school;government;
public;health;healthcare;hospital;patient;patients;covid-19;pandemic;mental;age;aging;gender;race;hate;toxic;toxicity;
misinformation;fake;rumor;propaganda;political;politics;jailbreak;jailbreaking;red;teaming;backdoor;backdoors;
poisoning;evasion;membership;watermark;watermarking;copyright;fingerprinting;forensics;forgery;deepfake;deepfakes;
malware;intrusion;vulnerability;vulnerabilities;threat;threats;encryption;encrypted;cryptographic;differential;
differentially;private;anonymous;unlearning;forgetting;updating;evolving;evolution;evolutionary;genetic;swarm;
neuroevolution;spiking;neuromorphic;neuron;neurons;neural-symbolic;neurosymbolic;bio-inspired;biologically;plausible;
backpropagation;back-propagation;propagation;message;passing;diffusion-based;score-based;energy-based;flow-based;
gradient-based;attention-based;transformer-based;graph-based;rule-based;learning-based;model-agnostic;task-agnostic;
hardware-aware;context-aware;privacy-preserving;memory-based;instance;instances;instance-level;pixel;pixels;
pixel-level;patch;patches;token;tokens;tokenization;tokenizer;subword;character;characters;byte;bytes;vocabulary;
corpus;corpora;evaluations;leaderboard;challenge;competition;results;experiments;lessons;insights;findings;
observations;principles;foundations;foundation;fundamentals;roadmap;vision-language;text-to-image;text-to-video;
text-to-speech;image-to-image;image-text;video-text;sim-to-real;sim2real;seq2seq;sequence-to-sequence;point-cloud;
clouds;anything;everything;something;nothing;one;two;three;four;five;six;seven;eight;nine;ten;first;second;third;once;
multiple;single;double;many;few;any;each;every;both;within;inside;outside;behind;up;down;back;off;out;again;still;
only;just;need;needs;matter;matters;help;helps;make;makes;made;use;uses;used;useful;get;gets;getting;goes;going;take;
takes;taking;give;gives;giving;find;finds;finding;keep;let;lets;look;looking;looks;think;thinking;thinks;know;knows;
knowing;see;seeing;say;says;said;show;shows;tell;tells;ask;asking;asks;answer;answers;read;reading;write;writing;
speak;speaking;listen;hear;talk;talking;walk;walking;run;running;move;moving;grasp;grasping;manipulation;locomotion;
humanoid;quadruped;legged;drone;drones;uav;uavs;vehicle;vehicles;car;cars;pedestrian;pedestrians;trajectory;
trajectories;lane;road;roads;bike;train;trained;retraining;reproducibility;reproducible;revisited;reconsidered;
considered;harmful;unreasonable;effectiveness;curse;blessing;myth;myths;mystery;pitfalls;mistakes;failures;failure;
success;art;state-of-the-art;state;states;status;quo;current;future;past;present;modern;classical;classic;traditional;
next;next-generation;era;edition;editions;fourth;fifth;sixth;seventh;eighth;ninth;tenth;
negative;negatives;positive;positives;true;false;hard;access;reuse;sharing;characteristics;uncovering
"""
# Parts of names that are written small.
NAME_PARTICLES = """
de;da;di;do;dos;das;del;della;der;den;des;du;van;von;vom;zu;zur;el;al;la;le;las;los;bin;ibn;ben;bint;abu;st;st.;ter;
ten;te;af;av;e;y;i;mc;mac;san;santa;jr;jr.;sr;sr.;ii;iii;iv;d;o;n;t;'t;van't;phd;dr;dr.;prof;prof.
"""
# Chinese surnames, the commonest first, for names of two to four characters.
CHINESE_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢"
    "安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路"
    "游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全"
    "佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚"
    "鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁"
    "芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶"
    "斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
# Companies, laboratories and publishers: no people, though they stand beside them.
ORGANISATIONS = """
Google;Google Brain;Google DeepMind;DeepMind;Google AI;Google Research;OpenAI;Anthropic;Microsoft;Microsoft Research;
MSRA;MSR;Meta;Meta AI;FAIR;Facebook;Facebook AI;Apple;Amazon;AWS;Amazon Science;IBM;IBM Research;Intel;Intel Labs;
NVIDIA;AMD;Qualcomm;Samsung;Samsung Research;SAIT;Huawei;Noah's Ark Lab;Huawei Noah;Alibaba;Alibaba DAMO;DAMO Academy;
Ant Group;Tencent;Tencent AI Lab;Baidu;Baidu Research;ByteDance;ByteDance AI Lab;TikTok;Kuaishou;Meituan;JD;JD.com;
Didi;Xiaomi;OPPO;vivo;SenseTime;Megvii;Face++;Horizon Robotics;iFLYTEK;DeepSeek;Moonshot AI;Zhipu;Zhipu AI;MiniMax;
Cohere;Mistral;Mistral AI;Hugging Face;Stability AI;Salesforce;Salesforce Research;Adobe;Adobe Research;Uber;Uber AI;
Airbnb;LinkedIn;Twitter;Snap;Snap Research;Snapchat;Pinterest;Netflix;Spotify;Yahoo;Yahoo Research;eBay;Etsy;Criteo;
Zalando;Yandex;Naver;NAVER LABS;Kakao;LINE;Sony;Toyota;TRI;Honda;Waymo;Cruise;Tesla;Wayve;Nuro;Argo AI;Bosch;Siemens;
Oracle;SAP;VMware;Databricks;Snowflake;Graphcore;Cerebras;Xilinx;ARM;Cadence;Synopsys;MIT;CMU;Stanford;Berkeley;
UC Berkeley;UCB;Princeton;Harvard;Oxford;Cambridge;ETH;ETH Zurich;EPFL;Tsinghua;PKU;SJTU;USTC;ZJU;CUHK;HKUST;HKU;NUS;
NTU;KAIST;UCL;UCLA;UCSD;UIUC;UW;NYU;Cornell;Yale;Caltech;EleutherAI;AI2;Allen AI;BAAI;Shanghai AI Lab;Mila;Element AI;
Preferred Networks;Sakana AI;xAI;Character AI;Inflection;Adept;Cognition;LangChain;LlamaIndex;The Batch;O'Reilly;
Pearson;Manning;Packt;Springer;Wiley;Elsevier;MIT Press;Morgan Kaufmann;Addison-Wesley;Cambridge University Press;
Oxford University Press;谷歌;微软;百度;腾讯;阿里;阿里巴巴;字节跳动;华为;清华;北大;商汤;旷视;美团;京东;快手
"""
# The last words of organisations' names.
ORGANISATION_WORDS = """
university;institute;college;lab;labs;laboratory;laboratories;research;inc;inc.;corp;corp.;ltd;llc;gmbh;company;group;
team;academy;foundation;center;centre;department;school;press;media;ai;robotics;technologies;technology;systems;
software;studio;studios;hospital;clinic;association;consortium;大学;学院;研究院;实验室;公司
"""
# Common given names, to tell people from things.
GIVEN_NAMES = """
Aaron;Abhishek;Abigail;Adam;Aditya;Adrian;Adriana;Agnes;Ahmed;Ajay;Akash;Akira;Alan;Albert;Alberto;Alec;Alejandro;
Alessandro;Alex;Alexander;Alexandra;Alexandre;Alexei;Alexey;Alexis;Alfredo;Ali;Alice;Alina;Alison;Allan;Allen;Amanda;
Amir;Amit;Amy;Ana;Anand;Andre;Andrea;Andreas;Andrei;Andrej;Andres;Andrew;Andrey;Andy;Angela;Angelica;Anh;Anil;Anima;
Anita;Anja;Ankit;Ankur;Ann;Anna;Anne;Annie;Anthony;Antoine;Anton;Antonio;Anurag;Ari;Ariel;Arjun;Armand;Arnab;Arthur;
Arun;Arvind;Ashish;Ashley;Ashok;Ashwin;Augustus;Avi;Barbara;Barret;Bart;Bastian;Been;Ben;Benjamin;Bernard;Bernhard;
Bernt;Bert;Bharath;Bill;Björn;Bob;Boris;Brad;Brandon;Brendan;Brent;Brian;Bruce;Bruno;Bryan;Caleb;Calvin;Cameron;Carl;
Carla;Carlo;Carlos;Carmen;Carol;Caroline;Casey;Catherine;Cecilia;Charles;Charlie;Charlotte;Chelsea;Chloe;Chris;
Christian;Christina;Christine;Christoph;Christopher;Claire;Clara;Claudia;Claudio;Clemens;Colin;Corinna;Craig;Cristian;
Cynthia;Cyril;Dan;Dana;Daniel;Daniela;Danny;Danqi;Daphne;Dario;Darren;Dave;David;Dawn;Dean;Debora;Deborah;Denis;
Dennis;Derek;Devi;Diana;Diane;Diederik;Diego;Dieter;Dimitri;Dimitris;Dinesh;Dmitry;Dominik;Don;Donald;Donna;Doug;
Douglas;Dragomir;Duncan;Dustin;Ed;Eddie;Edgar;Eduard;Eduardo;Edward;Edwin;Eileen;Elad;Elena;Eli;Elias;Elizabeth;Ellen;
Emanuel;Emiel;Emil;Emily;Emma;Emmanuel;Enrico;Eric;Erich;Erik;Ernest;Ethan;Eugene;Eugenio;Eunice;Eva;Evan;Evangelos;
Evgeny;Fabian;Fabio;Federico;Felix;Fernando;Filip;Finale;Florian;Fran;Francesca;Francesco;Francis;Francisco;Francois;
François;Frank;Fred;Frederic;Fredrik;Gabor;Gabriel;Gabriele;Gael;Gal;Gareth;Gary;Gautam;Geoff;Geoffrey;George;Georg;
Georgia;Gerald;Gerard;Gilles;Giorgio;Giovanni;Giulia;Gordon;Graham;Greg;Gregor;Gregory;Guido;Guillaume;Gunnar;Gustavo;
Guy;Hadi;Hal;Hanna;Hannah;Hannes;Hans;Hari;Harold;Harry;Harsh;Hassan;Heather;Hector;Heidi;Helen;Helena;Hendrik;Henrik;
Henry;Herbert;Hideki;Hiroshi;Holger;Hugo;Iain;Ian;Igor;Ilya;Inderjit;Ingmar;Ioannis;Ion;Irene;Irina;Isaac;Isabel;
Isabelle;Ivan;Jack;Jacob;Jacques;Jaime;Jakob;Jakub;James;Jamie;Jan;Jane;Janet;Jason;Javier;Jay;Jayant;Jean;Jeff;
Jeffrey;Jelani;Jennifer;Jens;Jeremy;Jerome;Jerry;Jesse;Jessica;Jesus;Jim;Jimmy;Jitendra;Joan;Joao;Joel;Joelle;Joey;
Johan;Johann;Johannes;John;Johnny;Jon;Jonas;Jonathan;Jordan;Jorge;Jose;Josef;Joseph;Josh;Joshua;Juan;Judith;Judy;
Julia;Julian;Julie;Julien;Juliet;Jürgen;Jurgen;Justin;Kai;Kaiming;Karen;Karl;Karol;Karthik;Kate;Katherine;Kathleen;
Kathryn;Katja;Keith;Kelvin;Ken;Kenji;Kenneth;Kevin;Kilian;Kim;Kiran;Klaus;Koray;Kris;Krishna;Kristen;Kristina;Kumar;
Kurt;Kyle;Kyunghyun;Lance;Lars;Laura;Laurens;Laurent;Lawrence;Leah;Lei;Lena;Leo;Leon;Léon;Leonard;Leonardo;Leonidas;
Leslie;Lev;Lewis;Liam;Lila;Lilian;Lily;Linda;Lisa;Long;Lorenzo;Louis;Louise;Luc;Luca;Lucas;Lucy;Luis;Luke;Lydia;Lynn;
Mackenzie;Madeleine;Magnus;Manfred;Manuel;Marc;Marcel;Marco;Marcus;Margaret;Maria;Marie;Marina;Mario;Marius;Mark;
Markus;Martha;Martin;Mary;Masashi;Mateusz;Mathieu;Matt;Matteo;Matthew;Matthias;Matthieu;Maurice;Max;Maxim;Maya;Megan;
Mehdi;Melanie;Melissa;Mia;Micah;Michael;Michal;Michel;Michele;Michelle;Miguel;Mihaela;Mikael;Mike;Mikhail;Milan;Milos;
Ming;Mirella;Miriam;Mohamed;Mohammad;Mohammed;Mohit;Mohsen;Monica;Moritz;Mounir;Moustapha;Murali;Mustafa;Nal;Nancy;
Naoki;Natalie;Natasha;Nathan;Nathaniel;Neal;Neil;Nicholas;Nick;Nicola;Nicolas;Niki;Nikita;Nikos;Nils;Nina;Noah;Noam;
Nora;Norman;Oleg;Oliver;Olivia;Olivier;Omar;Omer;Oren;Oriol;Oscar;Otto;Ozan;Pablo;Pamela;Paolo;Parag;Pascal;Pat;
Patrick;Paul;Paula;Pavel;Pedro;Percy;Pete;Peter;Petr;Petra;Phil;Philip;Philipp;Philippe;Pierre;Pieter;Piotr;Prafulla;
Pratik;Praveen;Priya;Quentin;Quoc;Rachel;Rafael;Raghu;Rahul;Raia;Raj;Rajesh;Ralf;Ralph;Ramesh;Rami;Raquel;Ravi;Ray;
Raymond;Razvan;Rebecca;Regina;Reid;Remi;Rémi;Rene;René;Ricardo;Richard;Rich;Rick;Rishabh;Rita;Rob;Robert;Roberto;
Robin;Rodrigo;Roger;Rohan;Rohit;Roland;Roman;Ron;Ronald;Ronan;Rosanne;Ross;Roy;Ruben;Rupert;Ruslan;Russ;Ruth;Ryan;
Sachin;Sally;Sam;Samuel;Samy;Sandeep;Sandra;Sanja;Sanjay;Sanjeev;Sara;Sarah;Sascha;Satoshi;Scott;Sean;Sebastian;Sepp;
Serena;Serge;Sergei;Sergey;Sergio;Shakir;Shane;Shankar;Sharon;Shai;Shaul;Shimon;Shivam;Shlomo;Shreya;Siddharth;Silvio;
Simon;Sofia;Sonia;Sophia;Sophie;Spyros;Srinivas;Stan;Stanley;Stefan;Stefanie;Stefano;Stella;Stephan;Stephanie;Stephen;
Steve;Steven;Stuart;Sudeep;Sue;Sumit;Sunil;Suresh;Surya;Susan;Sven;Svetlana;Sylvain;Sylvia;Takashi;Takeo;Tal;Tamara;
Tara;Tatiana;Ted;Teresa;Terry;Thang;Theo;Theodore;Theresa;Thierry;Thomas;Tianqi;Tim;Timnit;Timothy;Tobias;Todd;Tom;
Tomas;Tomaso;Tomer;Tommi;Tommy;Tony;Torsten;Trevor;Tri;Tristan;Tyler;Ulrich;Uri;Vadim;Valerie;Vasilis;Veronica;
Vicente;Victor;Victoria;Vijay;Vikas;Vikram;Vincent;Virginia;Vitaly;Vivek;Vivienne;Vlad;Vladimir;Vladlen;Volker;
Volodymyr;Walter;Wei;Wendy;Will;William;Wojciech;Wolfgang;Xavier;Yael;Yann;Yannic;Yannis;Yarin;Yejin;Yoav;Yoon;Yoshua;
Yossi;Yuval;Yves;Yvonne;Zachary;Zeynep;Zoe;Zoubin
"""
# Common surnames, the Chinese, Korean, Japanese and Indian ones first.
SURNAMES = """
Wang;Li;Zhang;Liu;Chen;Yang;Huang;Zhao;Wu;Zhou;Xu;Sun;Ma;Zhu;Hu;Guo;He;Lin;Gao;Luo;Zheng;Liang;Xie;Tang;Han;Cao;Deng;
Feng;Peng;Zeng;Xiao;Tian;Dong;Pan;Yuan;Cai;Jiang;Yu;Du;Ye;Cheng;Wei;Su;Lu;Lü;Lv;Ding;Ren;Shen;Yao;Jin;Tan;Liao;Xiong;
Fan;Fang;Shi;Bai;Cui;Kang;Mao;Qiu;Qin;Gu;Hou;Shao;Meng;Long;Wan;Duan;Lei;Qian;Dai;Tao;Yin;Xue;Yan;Hao;Gong;Chang;Tsai;
Hsu;Chou;Hsieh;Liou;Yeh;Chung;Chiang;Chan;Cheung;Wong;Leung;Lam;Ng;Ho;Ngo;Nguyen;Tran;Pham;Vu;Dang;Bui;Kim;Lee;Park;
Choi;Jung;Cho;Yoon;Jang;Lim;Shin;Seo;Kwon;Hwang;Ahn;Song;Hong;Jeong;Oh;Moon;Yoo;Sato;Suzuki;Tanaka;Watanabe;Ito;
Yamamoto;Nakamura;Kobayashi;Kato;Yoshida;Yamada;Sasaki;Matsumoto;Inoue;Kimura;Hayashi;Shimizu;Singh;Kumar;Sharma;
Gupta;Patel;Shah;Jain;Agarwal;Aggarwal;Agrawal;Mishra;Verma;Reddy;Rao;Nair;Iyer;Krishnan;Krishnamurthy;Raman;
Srinivasan;Subramanian;Chaudhary;Banerjee;Mukherjee;Chatterjee;Das;Ghosh;Bansal;Goyal;Mehta;Joshi;Desai;Khan;Ahmed;
Ali;Hussain;Rahman;Hassan;Smith;Johnson;Williams;Brown;Jones;Miller;Davis;Wilson;Anderson;Taylor;Thomas;Moore;Martin;
Jackson;Thompson;White;Harris;Clark;Lewis;Robinson;Walker;Young;Allen;King;Wright;Scott;Hill;Green;Adams;Baker;Nelson;
Carter;Mitchell;Roberts;Turner;Phillips;Campbell;Parker;Evans;Edwards;Collins;Stewart;Morris;Rogers;Reed;Cook;Morgan;
Bell;Murphy;Bailey;Cooper;Richardson;Cox;Howard;Ward;Peterson;Gray;James;Watson;Brooks;Kelly;Sanders;Price;Bennett;
Wood;Barnes;Ross;Henderson;Coleman;Jenkins;Perry;Powell;Hughes;Garcia;Rodriguez;Martinez;Hernandez;Lopez;Gonzalez;
Perez;Sanchez;Ramirez;Torres;Flores;Rivera;Gomez;Diaz;Reyes;Cruz;Morales;Gutierrez;Ortiz;Ramos;Chavez;Ruiz;Alvarez;
Castillo;Romero;Silva;Santos;Oliveira;Souza;Costa;Pereira;Ferreira;Almeida;Müller;Schmidt;Schneider;Fischer;Weber;
Meyer;Wagner;Becker;Schulz;Hoffmann;Koch;Richter;Klein;Wolf;Schröder;Neumann;Schwarz;Zimmermann;Braun;Hofmann;
Hartmann;Lange;Krause;Rossi;Russo;Ferrari;Esposito;Bianchi;Romano;Colombo;Ricci;Marino;Greco;Bruno;Gallo;Conti;Dubois;
Durand;Leroy;Moreau;Simon;Laurent;Lefebvre;Michel;Bertrand;Roux;Vincent;Fournier;Ivanov;Petrov;Smirnov;Kuznetsov;
Popov;Vasiliev;Sokolov;Novikov;Morozov;Volkov;Kowalski;Nowak;Novak;Horvat;Nagy;Hansen;Johansson;Andersson;Karlsson;
Nilsson;Eriksson;Larsson;Olsson;Nielsen;Jensen;Pedersen;Larsen;Olsen;Cohen;Levy;Levi;Friedman;Goldberg;Katz;Shapiro;
Rosenberg;Kaplan;Papadopoulos;Yilmaz;Kaya;Demir
"""

# Words which no list of names has between its names.
NEVER_AMONG_NAMES = "of;for;the;in;with;to;on;from;via;using;is;are;this;that;as;at;an;towards;its"
