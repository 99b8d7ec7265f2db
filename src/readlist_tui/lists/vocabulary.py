"""The words that lists use around their papers, in English and Chinese. Data, no code; `;` separates them."""

# What a link's label says of its target. Compared case-folded, without brackets and counts ("Code (PyTorch)", "论文2").
LINK_WORDS = {
    "paper": """
        extension;extensions;        paper;papers;pdf;abs;abstract;arxiv;arxiv version;doi;preprint;publication;article;full text;fulltext;html;ps;
        acm;ieee;ieee xplore;springer;elsevier;sciencedirect;openreview;open review;acl;acl anthology;anthology;cvf;
        pmlr;nips;neurips;icml;iclr;cvpr;iccv;eccv;aaai;usenix;biorxiv;medrxiv;ssrn;hal;dl;camera ready;camera-ready;
        extended version;arxiv extension;journal version;conference version;long version;original paper;
        technical report;tech report;report;manuscript;proceedings;semantic scholar;thesis;book;论文;论文链接;
        论文地址;论文下载;论文下载链接;论文原文;文章;原文;原文链接;文献;下载;点击下载;下载链接;下载地址;全文;
        paper link;link to paper;paper pdf;论文pdf;pdf link;read paper;paper (pdf);download;paper page;alphaxiv;
        hf paper;huggingface paper;📄;📃;📑;📜;📝;📰;📕;📚
        """,
    "code": """
        code;codes;source code;source;src;github;git;gitlab;gitee;repo;repository;resource repo;implementation;
        implementations;official;official code;official implementation;author;unofficial;unofficial code;third party;
        reimplementation;re-implementation;pytorch;torch;tensorflow;tf;tf2;keras;jax;caffe;caffe2;chainer;mxnet;
        paddle;paddlepaddle;theano;matlab;lua;julia;python;java;scala;rust;cuda;onnx;mindspore;oneflow;
        pytorch code;tensorflow code;code and data;code & data;code and dataset;code & model;code & models;
        code and model;code and models;model & code;model&code;models & code;code+data;code/data;code release;library;
        package;toolbox;framework;代码;源码;源代码;代码链接;代码地址;官方代码;非官方代码;开源代码;开源地址;代码实现;
        实现;代码和数据集;代码与数据集;工程;项目代码;仓库;github链接;code link;project code;training code;
        inference code;checkpoints;weights;pretrained models;model;models;模型;权重;💻;🐙;👨‍💻;🔧;:octocat:;octocat
        """,
    "project": """
        project;project page;projectpage;project website;project site;project homepage;page;website;web;webpage;
        web page;site;homepage;home page;home;official site;official website;主页;项目;项目主页;项目地址;项目链接;
        项目网站;官网;网站;个人主页;论文主页;工程主页;🌐;🏠;🌍;🌎;🌏
        """,
    "video": """
        video;videos;talk;talks;youtube;yt;bilibili;presentation;presentation video;oral presentation;recording;
        webinar;vimeo;lecture;demo video;supplementary video;teaser;视频;视频讲解;讲解视频;演讲;报告视频;演示视频;🎥;
        🎬;📺;📹;📽️;▶️
        """,
    "slides": """
        slides;slide;ppt;pptx;keynote;deck;slideshare;slide deck;presentation slides;幻灯片;课件;演示文稿
        """,
    "poster": """
        poster;posters;海报;彩图;彩图链接
        """,
    "blog": """
        blog;blogs;blog post;blogpost;post;medium;zhihu;notes;note;paper notes;reading notes;summary;review;
        explanation;explained;walkthrough;tutorial;news;thread;tweet;twitter;substack;reddit;csdn;jianshu;wechat;
        interpretation;博客;博文;解读;论文解读;中文解读;知乎;公众号;笔记;论文笔记;阅读笔记;读书笔记;讲解;翻译;
        中文翻译;译文;教程;介绍;推文;微信;新闻;📖;✍️
        """,
    "data": """
        data;dataset;datasets;data set;benchmark;benchmarks;corpus;data link;dataset link;kaggle;leaderboard;数据;
        数据集;数据集链接;数据链接;数据下载;基准;💾;🗂️;📊
        """,
    "demo": """
        demo;demos;online demo;live demo;web demo;demo page;colab;google colab;colab notebook;notebook;jupyter;
        hugging face;huggingface;hf;hf space;spaces;space;hugging face space;gradio;playground;app;replicate;演示;
        在线演示;体验;🤗;🚀
        """,
    "other": """
        bib;bibtex;bibtext;cite;citation;supp;supp.;supplement;supplementary;supplementary material;supplemental;
        suppl;appendix;errata;erratum;patent;ref;reference;license;discussion;discuss;tldr;tl;dr;issue;issues;docs;
        documentation;doc;wiki;补充材料;附录;引用
        """,
    "": """
        link;links;url;here;this;more;website link;链接;地址;网址;传送门;这里;点击;点我;点击查看;点击这里;详情;
        more info;info;details;[link];🔗;⬇️;external link;official link;doc link;resource;resources
        """,
}

# Words that may stand beside a link word without changing it: "official pytorch code", "Code: NVIDIA ASP".
LINK_FILLERS = """
official;unofficial;the;and;or;&;for;of;in;to;a;new;old;our;my;full;short;long;main;extended;arxiv;v1;v2;v3;ver;
version;file;online;web;on;with;from;by;author;authors;authors';author's;third;party;3rd;third-party;reproduced;re;
available;not;yet;soon;coming;released;releasing;deleted;empty;private;video;accompanying;technical;english;chinese;
中文;英文;中;英;官方;作者;第三方;即将开源;已开源;未开源;暂无;好像;及;和;与;的;或
"""

# Labels of the lines under an entry, and names of columns.
FIELD_WORDS = {
    "title": """
        title;titles;paper title;paper name;name;paper;papers;article;work;publication;title & authors;
        title and authors;title / authors;title & info;title & code;paper & authors;paper title & authors;
        title & author;title&authors;paper (title);paper / project;method & paper;标题;题目;论文;论文题目;论文标题;
        论文名;论文名称;名称;文章;文章标题;文献;书名
        """,
    "authors": """
        author;authors;author(s);by;writer;writers;people;first author;作者;作者列表;第一作者;作者名;
        authors & affiliation;讲者;speaker;speakers;presenter;发布者;editor;editors
        """,
    "venue": """
        venue;venues;conf;conf.;conference;conferences;journal;pub;pub.;publ;publish;published;published in;
        publication;publications;publisher;source;where;proceedings;conference/journal;conf/journal;
        journal/conference;venue/year;venue & year;conf & year;conf./year;booktitle;会议;期刊;会议/期刊;期刊/会议;
        发表;发表于;来源;出处;会议或期刊;venue (year);accepted;accepted by;publication venue;published at;
        presented at;appeared in;发表会议;发表期刊;刊物
        """,
    "year": """
        year;years;yr;pub year;publication year;年;年份;发表年份;发表年;出版年份
        """,
    "date": """
        date;dates;time;month;day;published date;publish date;pub date;pub. date;publication date;submitted;
        submission date;upload date;first submitted;released;release date;update;updated;日期;时间;发布时间;发表时间;
        发布日期;更新日期;提交日期;release
        """,
    "tags": """
        env;environment;environments;platform;platforms;setting;settings;key;        type;types;tag;tags;category;categories;topic;topics;task;tasks;keyword;keywords;key words;field;fields;area;
        areas;domain;label;labels;class;modality;method type;track;award;awards;类型;类别;标签;分类;关键词;关键字;
        领域;任务;方向;主题;专题;presentation;oral/poster;methods;method category;技术路线
        """,
    "note": """
        note;notes;notion;comment;comments;remark;remarks;tldr;tl;dr;summary;description;desc;desc.;highlight;
        highlights;idea;key idea;main idea;contribution;contributions;key contribution;keypoint;key point;key points;
        introduction;intro;takeaway;takeaways;why;abstract;annotation;observations;details;info;comment/notes;
        one-line summary;brief;说明;备注;介绍;笔记;简介;摘要;总结;描述;评论;亮点;核心思想;主要思想;主要内容;概述;内容;
        关键点;贡献;创新点;要点;点评;一句话总结;解决问题;思路;意义
        """,
    "status": """
        status;read;read?;done;progress;state;finished;reading;状态;阅读状态;是否已读;已读;进度;完成
        """,
    "method": """
        method;methods name;model;models;model name;acronym;abbr;abbr.;abbreviation;short name;alias;system;algorithm;
        approach;nickname;name/abbr;缩写;简称;方法;模型;模型名称;算法;系统;方法名
        """,
    "links": """
        link;links;url;urls;resource;resources;material;materials;access;paper/code;paper & code;paper and code;
        code/paper;external links;related links;链接;地址;资源;网址;相关链接;链接地址;paper link & code;
        links & resources
        """,
    "ignore": """
        no;no.;#;id;idx;index;num;number;序号;编号;s.no;sl no;sno;rank;stars;star;⭐;citations;citation;cited by;
        cites;cited;引用;引用量;引用数;star数;page;pages;页码;页数;figure;figures;image;images;img;thumbnail;
        overview figure;teaser;framework;图片;图;rating;score;推荐指数;评分;推荐;affiliation;affiliations;institution;
        institutions;institute;org;organization;company;机构;单位;lab;team;作者单位;country;backbone;venue rank;ccf;
        ccf rank;level;等级;难度;difficulty;params;parameters;flops;language;languages;license;size;bib;bibtex
        """,
}

# A list's own statement of how far its keeper is with a paper.
STATUS_WORDS = {
    "to-read": """
        [ ];todo;to do;to-do;to read;to-read;toread;unread;not read;not yet read;not read yet;tbr;还没看;没看;没读;
        还没读;未读;未看;待读;待看;待阅读;未阅读;想读;想看;⬜;🔲;☐;⬛;🕒;⏳
        """,
    "reading": """
        reading;in progress;currently reading;wip;[-];[~];在看;在读;正在看;正在读;阅读中;进行中;🔄;🚧;👀
        """,
    "skimmed": """
        skimmed;skim;skimming;partially read;略读;泛读;粗读;扫过;略看
        """,
    "read": """
        [x];read;done;finished;already read;has read;completed;已看;已读;看完;读完;读过;看过;已阅;已阅读;已完成;精读;
        ✅;✔;✔️;☑;☑️;✓;🆗
        """,
    "skipped": """
        skipped;skip;won't read;wont read;not interested;abandoned;不看;不读;跳过;略过;放弃;❎
        """,
}

# Tag → awards, presentations and tracks that it stands for: tags, not venues.
AWARD_WORDS = {
    "Oral": """
        oral;orals;oral presentation;oral paper;long oral;full oral;short oral;口头报告;notable top 5%;top 5%
        """,
    "Spotlight": """
        spotlight;spotlights;spotlight presentation;notable top 25%;top 25%
        """,
    "Highlight": """
        highlight;highlights;highlight paper
        """,
    "Best": """
        best
        """,
    "Best Paper": """
        best paper;best paper award;best papers;最佳论文;best long paper;best short paper;best resource paper;
        best theme paper;best industry paper
        """,
    "Best Student Paper": """
        best student paper;best student paper award
        """,
    "Best Demo": """
        best demo;best demo award
        """,
    "Best Paper Runner-up": """
        best paper runner-up
        """,
    "Honorable Mention": """
        best paper honorable mention;best student paper honorable mention;honorable mention
        """,
    "Best Paper Nominee": """
        best paper nominee;best paper nomination
        """,
    "Best Paper Finalist": """
        best paper finalist
        """,
    "Best Paper Candidate": """
        best paper candidate
        """,
    "Award": """
        award;awards;award paper
        """,
    "Award Candidate": """
        award candidate
        """,
    "Outstanding": """
        outstanding
        """,
    "Outstanding Paper": """
        outstanding paper;outstanding paper award;outstanding papers
        """,
    "Distinguished Paper": """
        distinguished paper;distinguished paper award
        """,
    "Runner-up": """
        runner up;runner-up
        """,
    "Marr Prize": """
        marr prize
        """,
    "Test of Time": """
        test of time;test of time award;test-of-time award
        """,
    "Notable": """
        notable
        """,
    "workshop": """
        workshop;workshops;ws;wkshp;workshop paper;研讨会;student research workshop
        """,
    "Poster": """
        poster;posters;poster presentation
        """,
    "Findings": """
        findings
        """,
    "Demo": """
        demo;demo track;demo paper;demos;demonstration;system demonstrations;system demonstration
        """,
    "Short": """
        short;short paper
        """,
    "Long": """
        long;long paper
        """,
    "Main": """
        main;main conference
        """,
    "Industry": """
        industry;industry track;industrial
        """,
    "Tutorial": """
        tutorial
        """,
    "Survey": """
        survey;survey track
        """,
    "Datasets": """
        dataset track;datasets track;datasets and benchmarks;datasets and benchmarks track;d&b track;d&b
        """,
    "Companion": """
        companion
        """,
    "Student Abstract": """
        student abstract
        """,
    "Extended Abstract": """
        extended abstract
        """,
    "Abstract": """
        abstract
        """,
    "Late Breaking": """
        late breaking
        """,
    "Research": """
        research track
        """,
    "ADS": """
        applied data science track;ads track
        """,
    "Resource": """
        resource track
        """,
    "Doctoral Consortium": """
        doctoral consortium
        """,
    "PhD": """
        phd
        """,
    "Invited": """
        invited
        """,
    "Keynote": """
        keynote
        """,
    "Challenge": """
        challenge
        """,
    "Non-archival": """
        non-archival
        """,
    "Early Access": """
        early access
        """,
    "Special Issue": """
        special issue
        """,
    "Regular": """
        regular paper
        """,
    "Vision": """
        vision
        """,
    "EA&B": """
        experiment, analysis & benchmark;ea&b
        """,
    "Journal Track": """
        journal track
        """,
    "Book": """
        book
        """,
    "Thesis": """
        thesis
        """,
    "PhD Thesis": """
        phd thesis;ph.d. thesis
        """,
    "Master Thesis": """
        master thesis;master's thesis
        """,
    "Blog": """
        blog
        """,
    "Technical Report": """
        technical report;tech report
        """,
    "White Paper": """
        white paper
        """,
    "Reproducibility": """
        reproducibility
        """,
}

# Words that stand around a venue and a year and say nothing of their own.
META_FILLERS = """
in;in:;at;on;of;the;to;by;for;from;and;&;accepted;appear;appears;appeared;forthcoming;published;publish;publication;
presented;submitted;under;review;preprint;preprints;manuscript;proceedings;proc;proc.;vol;vol.;volume;no;no.;number;
issue;pp;pp.;pages;page;p;track;paper;papers;conference;conf;conf.;journal;online;first;press;version;camera;ready;
latest;updated;update;ed;ed.;edition;annual;intl;int'l;part;article;art;series;session;venue;year;date;st;nd;rd;th;
jan;jan.;january;feb;feb.;february;mar;mar.;march;apr;apr.;april;may;jun;jun.;june;jul;jul.;july;aug;aug.;august;sep;
sep.;sept;sept.;september;oct;oct.;october;nov;nov.;november;dec;dec.;december;spring;summer;fall;autumn;winter;年;月;
日;第;届;卷;期;页;收录;录用;接收;发表;于;会议;期刊;预印本;unpublished;v1;v2;v3;v4;v5;lecture;notes
"""

# Sections whose bullets are not papers. Compared as a whole, without numbers and emoji.
NO_PAPER_SECTIONS = """
contents;table of contents;toc;content;index;outline;navigation;overview of contents;quick links;quick navigation;
menu;catalog;catalogue;目录;目次;索引;导航;内容目录;文章目录;license;licence;licensing;copyright;许可;许可证;协议;
版权;contributing;contribution;contributions;how to contribute;contribute;contribution guide;contribution guidelines;
contributing guidelines;contributing guide;贡献;贡献指南;如何贡献;参与贡献;contributors;contributor;our contributors;
maintainers;maintainer;maintained by;authors;author;about the author;about the authors;about;about us;about me;
about this repo;about this repository;team;members;贡献者;维护者;作者;关于;关于我们;关于作者;acknowledgement;
acknowledgements;acknowledgment;acknowledgments;acknowledge;thanks;special thanks;credits;credit;致谢;感谢;鸣谢;
contact;contact us;contact me;contacts;feedback;support;sponsor;sponsors;donate;community;联系;联系我们;联系方式;
联系作者;交流群;star history;stargazers;stargazers over time;star chart;star history chart;stars;stars history;
star growth;citation;citations;cite;cite us;citing;how to cite;cite this;cite this work;cite this repo;bibtex;
please cite;引用;如何引用;引用本项目;changelog;change log;what's new;whats new;news;news & updates;updates;update;
update log;recent updates;latest updates;update history;history;to do;todo;todos;todo list;to-do;to-do list;roadmap;
更新;更新日志;更新记录;最新动态;新闻;待办;计划;faq;disclaimer;notice;免责声明;声明;说明;usage;how to use;installation;
install;getting started;setup;quick start;requirements;prerequisites;使用;使用方法;使用说明;安装;format;formatting;
paper format;item format;template;how to add;how to add a paper;how to submit;submission guidelines;pull request;
pull requests;how to submit a pull request;格式;模板;abbreviation;abbreviations;legend;legends;notation;notations;
glossary;conventions;symbols;key;图例;缩写;术语;术语表;符号说明;type of pruning;motivation;motivations;purpose;goal;
goals;why;scope;introduction;intro;preface;foreword;description;abstract;简介;介绍;前言;引言;背景;statistics;stats;
统计;statistic;some statistics;conferences deadlines;deadlines;conference deadlines;other language support;languages;
translations;other languages;related links of this repo;visitors;visitor count;badges;change history
"""

# Sections of works which are optional: software, datasets, people, courses, other lists.
OTHER_WORK_SECTIONS = {
    "blog": """
        blog;blogs;blog post;blog posts;posts;articles;博客;博文;知乎;zhihu;medium;文章;技术博客;解读
        """,
    "video": """
        video;videos;talk;talks;lectures;lecture;webinar;webinars;youtube;presentations;视频;演讲;讲座;公开课
        """,
    "code": """
        code;codes;codebase;codebases;software;tool;tools;toolkit;toolkits;library;libraries;framework;frameworks;
        implementation;implementations;repo;repos;repositories;projects;open source;opensource;open-source;
        open source projects;packages;代码;开源代码;工具;软件;框架;开源项目;工具包;开源库;tensorflow;pytorch;jax;
        keras;others' implementation
        """,
    "data": """
        data;dataset;datasets;benchmark;benchmarks;corpora;corpus;leaderboard;leaderboards;数据;数据集;基准;
        datasets & benchmarks;datasets and benchmarks
        """,
    "slides": """
        slides;slide;幻灯片;课件
        """,
}

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
next;next-generation;era
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
