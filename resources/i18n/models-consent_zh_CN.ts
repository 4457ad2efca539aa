<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::consent::ConsentDocument</name>
    <message>
        <source>Set %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>调整 %1 的顺序</translation>
    </message>
    <message>
        <source>The page has no file yet; choose where to save it.</source>
        <translation>这个页面还没有文件，请选择保存位置。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was read; reload it or save under another name.</source>
        <translation>%1 读取之后被别的程序改过，请重新载入，或另存为别的文件。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::ConsentPage</name>
    <message>
        <source>must be a colour as #AARRGGBB</source>
        <translation>必须是 #AARRGGBB 形式的颜色</translation>
    </message>
    <message>
        <source>is %1, as another view is called already</source>
        <translation>是“%1”，与另一个控件重名</translation>
    </message>
    <message>
        <source>must give %1 a list of arguments</source>
        <translation>必须给 %1 一个参数列表</translation>
    </message>
    <message>
        <source>must be 1 or more</source>
        <translation>必须大于等于 1</translation>
    </message>
    <message>
        <source>%1 has format version %2; this program reads up to %3. Update Numauth Console to open it.</source>
        <translation>%1 的格式版本是 %2，本程序最高支持 %3。请升级 Numauth Console 后再打开。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::PageFileEdit</name>
    <message>
        <source>The page file could not be changed without touching the rest of it; nothing was written.</source>
        <translation>无法只改动所列属性而不影响文件其余内容，未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::PageSource</name>
    <message>
        <source>%1 holds no page: a workspace keeps them as pages/*.json.</source>
        <translation>%1 里没有授权页：工作区把页面存为 pages/*.json。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::SourceReader</name>
    <message>
        <source>%1 sets nothing of a consent page: no AuthUIConfig builder and no setter of it was found.</source>
        <translation>%1 没有设置授权页：找不到 AuthUIConfig 构建器，也找不到它的设置方法。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::TableReading</name>
    <message>
        <source>must be a version such as 2.14.23</source>
        <translation>必须是版本号，例如 2.14.23</translation>
    </message>
    <message>
        <source>holds “%1”, which is none of: %2</source>
        <translation>含有“%1”，只能是：%2</translation>
    </message>
    <message>
        <source>text_metrics.json has no face %1.</source>
        <translation>text_metrics.json 中没有字体 %1。</translation>
    </message>
</context>
</TS>
