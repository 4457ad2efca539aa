<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::publish::CheckText</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 台</translation>
    </message>
    <message>
        <source>%1: %2 cells, SDK %3, rules %4 — %5 refused, %6 not compliant, %7 cannot tell, %8 ok</source>
        <translation>%1：%2 个组合，SDK %3，规则 %4——拒绝 %5，不合规 %6，无法判断 %7，通过 %8</translation>
    </message>
    <message numerus="yes">
        <source>      rule %1, evidence %2, %n device(s): %3</source>
        <translation>
            <numerusform>      规则 %1，依据 %2，%n 台设备：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>      at %1:%2</source>
        <translation>      位置 %1:%2</translation>
    </message>
    <message>
        <source>  [suppressed] %1 (%2)</source>
        <translation>  [已抑制] %1（%2）</translation>
    </message>
</context>
<context>
    <name>numauth::publish::ContactSheet</name>
    <message numerus="yes">
        <source>Simulated · %1 · SDK %2 · rules %3 · %n cell(s)</source>
        <translation>
            <numerusform>模拟 · %1 · SDK %2 · 规则 %3 · %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::publish::HanFont</name>
    <message>
        <source>No font with Chinese characters is installed, so boxes stand in their place. Install fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch).</source>
        <translation>本机没有含中文字形的字体，中文会显示为方框。请安装 fonts-noto-cjk（Debian、Ubuntu）、google-noto-sans-cjk-fonts（Fedora）或 noto-fonts-cjk（Arch）。</translation>
    </message>
</context>
<context>
    <name>numauth::publish::PageBook</name>
    <message>
        <source>Nothing was found here.</source>
        <translation>这里没有发现问题。</translation>
    </message>
    <message>
        <source>Simulated by numauth %1, rules %2 · sheet %3 of %4</source>
        <translation>由 numauth %1 模拟，规则集 %2 · 第 %3 页，共 %4 页</translation>
    </message>
</context>
<context>
    <name>numauth::publish::PageGallery</name>
    <message>
        <source>numauth %1, rules %2</source>
        <translation>numauth %1，规则 %2</translation>
    </message>
    <message>
        <source>Search device, carrier or verdict</source>
        <translation>搜索机型、运营商或结论</translation>
    </message>
</context>
</TS>
