<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::AtomicFile</name>
    <message>
        <source>%1 does not exist; check the path.</source>
        <translation>%1 不存在，请检查路径。</translation>
    </message>
    <message>
        <source>%1 is a folder where a file is expected.</source>
        <translation>%1 是文件夹，这里需要文件。</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check its permissions.</source>
        <translation>无法打开 %1，请检查权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end.</source>
        <translation>%1 无法完整读出。</translation>
    </message>
    <message>
        <source>%1 cannot be written; the old content is unchanged. Check permissions and free space.</source>
        <translation>无法写入 %1，原内容未改动。请检查权限和剩余空间。</translation>
    </message>
    <message>
        <source>%1 has %2; a file of this kind may have %3 at most.</source>
        <translation>%1 有 %2，这类文件最大 %3。</translation>
    </message>
</context>
<context>
    <name>numauth::CsvTable</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>the file is not UTF-8.</source>
        <translation>文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>a quote is missing or stands inside a value.</source>
        <translation>缺少引号，或引号出现在值中间。</translation>
    </message>
    <message>
        <source>there are %1 values for %2 columns.</source>
        <translation>有 %1 个值，而列数为 %2。</translation>
    </message>
    <message>
        <source>the file has more than %1 rows.</source>
        <translation>文件超过 %1 行。</translation>
    </message>
    <message>
        <source>the file is empty; the first line must name the columns.</source>
        <translation>文件为空；首行须为列名。</translation>
    </message>
    <message>
        <source>a column stands twice.</source>
        <translation>列名重复。</translation>
    </message>
</context>
<context>
    <name>numauth::JsonReader</name>
    <message>
        <source>%1 is empty; a JSON object was expected.</source>
        <translation>%1 是空的，这里需要一个 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at line %2, column %3: %4.</source>
        <translation>%1 第 %2 行第 %3 列不是合法的 JSON：%4。</translation>
    </message>
    <message>
        <source>%1 holds JSON, but not an object at its top.</source>
        <translation>%1 是 JSON，但顶层不是对象。</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must be of kind %1</source>
        <translation>的类型应为 %1</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>must hold strings only</source>
        <translation>只能包含字符串</translation>
    </message>
    <message>
        <source>lacks a language</source>
        <translation>缺少一种语言</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>只能是以下之一：%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>is not a known member</source>
        <translation>不是已知字段</translation>
    </message>
    <message>
        <source>an object, list or text is not closed</source>
        <translation>对象、列表或文本没有结束</translation>
    </message>
    <message>
        <source>a colon is missing after a name</source>
        <translation>名称后缺少冒号</translation>
    </message>
    <message>
        <source>a comma is missing between two values</source>
        <translation>两个值之间缺少逗号</translation>
    </message>
    <message>
        <source>a number is malformed</source>
        <translation>数字写法不对</translation>
    </message>
    <message>
        <source>a text holds a backslash that escapes nothing</source>
        <translation>文本中的反斜杠没有转义任何字符</translation>
    </message>
    <message>
        <source>a text is not UTF-8</source>
        <translation>文本不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>objects are nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>something follows after the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>a value is malformed</source>
        <translation>某个值写法不对</translation>
    </message>
</context>
<context>
    <name>numauth::Language</name>
    <message>
        <source>en</source>
        <extracomment>Not shown. The translation into Chinese must be &quot;zh&quot;.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>numauth::Storage</name>
    <message>
        <source>%1 was written by a newer version of this program; update Numauth Console to open it.</source>
        <translation>%1 由更新版本的程序写入；请升级 Numauth Console 后再打开。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its permissions.</source>
        <translation>无法创建文件夹 %1；请检查权限。</translation>
    </message>
</context>
<context>
    <name>numauth::TableFile</name>
    <message>
        <source>must be 1</source>
        <translation>应为 1</translation>
    </message>
    <message>
        <source>The built-in table %1 is missing from this program.</source>
        <translation>程序中缺少内置数据表 %1。</translation>
    </message>
    <message>
        <source>stands twice: %1</source>
        <translation>重复出现：%1</translation>
    </message>
</context>
</TS>
