#include "models/consent/code/SourceReader.h"

#include "models/consent/code/BuilderScan.h"

#include <QFileInfo>
#include <QSet>

namespace numauth::consent {

namespace {

QSet<QString> androidSetters(const AttributeTable &table)
{
    QSet<QString> names;
    for (const Attribute *attribute : table.attributesOf(Platform::Android))
        names.insert(attribute->id);
    return names;
}

ArgumentKind kindOf(const Attribute *attribute, qsizetype argument)
{
    return attribute && argument < attribute->arguments.size() ? attribute->arguments.at(argument)
                                                               : ArgumentKind::Other;
}

LocalText setTwice(int line)
{
    return LocalText{
        QStringLiteral("同一设置在第 %1 行还写过一次，以最后一次为准"),
        QStringLiteral("the same attribute is also set on line %1; the last one counts")}
        .arg(QStringList{QString::number(line)});
}

const LocalText &madeByCode()
{
    static const LocalText reason{
        QStringLiteral("自定义控件由代码生成，位置和大小要到运行时才知道"),
        QStringLiteral(
            "the custom view is made by code; its place and size are known at run time")};
    return reason;
}

void addCall(ConsentPage &page, const SetterCall &call, const AttributeTable &table,
             const SourceConstants &constants)
{
    const Attribute *attribute = table.find(Platform::Android, call.name);
    QJsonArray values;
    for (qsizetype index = 0; index < call.arguments.size(); ++index)
        values << readLiteral(call.arguments.at(index), kindOf(attribute, index), constants);
    const auto earlier = page.attributes.constFind(call.name);
    if (earlier != page.attributes.constEnd() && earlier.value() != values) {
        const QString text = call.name + QLatin1Char('(') +
                             call.arguments.join(QStringLiteral(", ")) + QLatin1Char(')');
        page.notUnderstood << NotUnderstood{call.line, text,
                                            setTwice(page.sourceLines.value(call.name))};
    }
    page.attributes.insert(call.name, values);
    page.sourceLines.insert(call.name, call.line);
}

/// The chain that a custom view belongs to: the nearest one before it, else the next one.
qsizetype chainOf(const ViewCall &view, const QList<BuilderChain> &chains)
{
    qsizetype best = 0;
    qsizetype bestDistance = -1;
    for (qsizetype index = 0; index < chains.size(); ++index) {
        const qsizetype distance = std::abs(view.token - chains.at(index).token);
        if (bestDistance < 0 || distance < bestDistance) {
            best = index;
            bestDistance = distance;
        }
    }
    return best;
}

QString pageName(const BuilderChain &chain, const QString &fileName, qsizetype number,
                 qsizetype count)
{
    QString name = chain.className;
    if (name.isEmpty())
        name = fileName == QLatin1StringView("-") ? QStringLiteral("stdin")
                                                  : QFileInfo(fileName).completeBaseName();
    return count > 1 ? QStringLiteral("%1#%2").arg(name).arg(number) : name;
}

} // namespace

Result<QList<ConsentPage>> SourceReader::read(const QByteArray &bytes, const QString &fileName,
                                              const AttributeTable &table)
{
    const QSet<QString> setters = androidSetters(table);
    const SourceScan scan = scanBuilders(QString::fromUtf8(bytes), setters);
    if (scan.chains.isEmpty())
        return Error{
            Error::Code::Malformed,
            tr("%1 sets nothing of a consent page: no AuthUIConfig builder and no setter of "
               "it was found.")
                .arg(fileName)};
    QList<ConsentPage> pages;
    for (const BuilderChain &chain : scan.chains) {
        ConsentPage page;
        page.sourceFile = fileName;
        page.name = pageName(chain, fileName, pages.size() + 1, scan.chains.size());
        for (const SetterCall &call : chain.calls)
            addCall(page, call, table, scan.constants);
        pages << page;
    }
    for (const ViewCall &view : scan.views)
        pages[chainOf(view, scan.chains)].notUnderstood
            << NotUnderstood{view.line, view.text.simplified(), madeByCode()};
    return pages;
}

} // namespace numauth::consent
