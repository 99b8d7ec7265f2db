"""The words that lists use around their papers, in English and Chinese. Data, no code; `;` separates them."""

# What a link's label says of its target. Compared case-folded, without brackets and counts ("Code (PyTorch)", "论文2").
LINK_WORDS = {
    "paper": """
        journal;magazine;conference;
        extension;extensions;paper;papers;pdf;abs;abstract;arxiv;arxiv version;doi;preprint;publication;article;
        full text;fulltext;html;ps;acm;ieee;ieee xplore;springer;elsevier;sciencedirect;openreview;open review;acl;
        acl anthology;anthology;cvf;pmlr;nips;neurips;icml;iclr;cvpr;iccv;eccv;aaai;usenix;biorxiv;medrxiv;ssrn;hal;
        dl;camera ready;camera-ready;extended version;arxiv extension;journal version;conference version;long version;
        original paper;technical report;tech report;report;manuscript;proceedings;semantic scholar;thesis;book;论文;
        论文链接;论文地址;论文下载;论文下载链接;论文原文;文章;原文;原文链接;文献;下载;点击下载;下载链接;下载地址;全文;
        paper link;link to paper;paper pdf;论文pdf;pdf link;read paper;paper (pdf);download;paper page;alphaxiv;
        hf paper;huggingface paper;📄;📃;📑;📜;📝;📰;📕;📚
        """,
    "code": """
        code;codes;source code;source;src;github;git;gitlab;gitee;repo;repository;resource repo;implementation;
        implementations;official;official code;official implementation;author;unofficial;unofficial code;third party;
        reimplementation;re-implementation;pytorch;torch;tensorflow;tf;tf2;keras;jax;caffe;caffe2;chainer;mxnet;
        paddle;paddlepaddle;theano;matlab;lua;julia;python;java;scala;rust;cuda;onnx;mindspore;oneflow;pytorch code;
        tensorflow code;code and data;code & data;code and dataset;code & model;code & models;code and model;
        code and models;model & code;model&code;models & code;code+data;code/data;code release;library;package;
        toolbox;framework;代码;源码;源代码;代码链接;代码地址;官方代码;非官方代码;开源代码;开源地址;代码实现;实现;
        代码和数据集;代码与数据集;工程;项目代码;仓库;github链接;code link;project code;training code;inference code;
        checkpoints;weights;pretrained models;model;models;模型;权重;💻;🐙;👨‍💻;🔧;:octocat:;octocat
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
        data;dataset;datasets;data set;db;database;benchmark;benchmarks;corpus;
        data link;dataset link;kaggle;leaderboard;数据;
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
# Of those, the names of frameworks and languages, which titles of papers have, too: "Caffe: A Fast Architecture".
FRAMEWORKS = """
pytorch;torch;tensorflow;keras;jax;caffe;caffe2;chainer;mxnet;paddle;paddlepaddle;theano;matlab;lua;julia;python;java;
scala;rust;cuda;onnx;mindspore;oneflow
"""
# Words that may stand beside a link word without changing it: "official pytorch code", "Code: NVIDIA ASP".
LINK_FILLERS = """
official;unofficial;webcam;the;and;or;&;for;of;in;to;a;new;old;our;my;full;short;long;main;extended;arxiv;v1;v2;v3;ver;
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
        authors & affiliation;讲者;speaker;speakers;发布者;editor;editors
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
        env;environment;environments;platform;platforms;setting;settings;key;type;types;tag;tags;category;categories;
        topic;topics;task;tasks;keyword;keywords;key words;field;fields;area;areas;domain;label;labels;class;modality;
        subject;subjects;theme;themes;
        method type;track;award;awards;类型;类别;标签;分类;关键词;关键字;领域;任务;方向;主题;专题;presentation;
        oral/poster;methods;method category;技术路线
        """,
    "note": """
        note;notes;notion;mark;marks;comment;comments;remark;remarks;tldr;tl;dr;summary;summarize;description;desc;desc.;highlight;
        highlights;idea;key idea;main idea;contribution;contributions;key contribution;keypoint;key point;key points;
        introduction;intro;takeaway;takeaways;why;abstract;annotation;observations;details;info;comment/notes;
        one-line summary;brief;说明;备注;介绍;笔记;简介;摘要;总结;描述;评论;亮点;核心思想;主要思想;主要内容;概述;内容;
        关键点;贡献;创新点;要点;点评;一句话总结;解决问题;思路;意义;who;presenter;presenters;presented by;presenting;
        discussant;discussants;discussion leader;led by;主讲;主讲人;汇报人;报告人;分享人
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
        reading;in progress;currently reading;wip;[-];[~];在看;在读;正在看;正在读;阅读中;精读中;进行中;🔄;🚧;👀
        """,
    "skimmed": """
        skimmed;skim;skimming;partially read;略读;泛读;粗读;扫过;略看;已略读;已泛读;已粗读
        """,
    "read": """
        [x];read;done;finished;already read;has read;completed;已看;已读;看完;读完;读过;看过;已阅;已阅读;已完成;精读;
        已精读;精读完;已复现;✅;✔;✔️;☑;☑️;✓;🆗
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
latest;updated;update;ed;ed.;edition;annual;int;intl;int'l;part;article;art;series;session;venue;year;date;st;nd;rd;
th;jan;jan.;january;feb;feb.;february;mar;mar.;march;apr;apr.;april;may;jun;jun.;june;jul;jul.;july;aug;aug.;august;
sep;sep.;sept;sept.;september;oct;oct.;october;nov;nov.;november;dec;dec.;december;spring;summer;fall;autumn;winter;
okt;mai;juni;juli;dez;mrt;maart;märz;ene;abr;ago;déc;févr;avr;juin;juil;août;年;月;日;第;届;卷;期;页;收录;录用;接收;发表;于;会议;期刊;预印本;unpublished;v1;v2;v3;v4;v5;lecture;notes
"""
# Sections whose bullets are not papers. Compared as a whole, without numbers and emoji.
NO_PAPER_SECTIONS = """
coming soon;如何使用;criteria;selection criteria;inclusion criteria;shortcuts;abbreviations;glossary;list of journals;
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
