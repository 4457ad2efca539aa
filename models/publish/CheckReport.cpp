#include "models/publish/CheckReport.h"

#include "models/base/AtomicFile.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/fix/PageFileEdit.h"
#include "models/publish/FindingPicture.h"
#include "models/publish/StateWords.h"
#include "models/report/ReportFormats.h"

#include <QDir>
#include <QRegularExpression>

namespace numauth::publish {

using namespace consent;
using namespace report;

namespace {

/// Each picture is some 15 KB; the first findings are the worst.
constexpr int mostPictures = 24;

struct Position
{
    int line = 1;
    int column = 1;
};

Position positionOf(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {static_cast<int>(before.count('\n')) + 1,
            static_cast<int>(QString::fromUtf8(before.mid(lineStart)).size()) + 1};
}

/// Finds the values of a page's attributes in the text it came from.
class SourceText
{
public:
    SourceText(const ConsentPage &page, const QString &baseFolder)
    {
        if (page.sourceFile.isEmpty() || page.sourceFile == QLatin1StringView("-"))
            return;
        m_text = AtomicFile::read(QDir(baseFolder).filePath(page.sourceFile)).valueOr(QByteArray());
        m_isPageFile = m_text.left(4096).trimmed().startsWith('{');
    }

    std::optional<ReportEdit> valueOf(const QString &attribute, int line) const
    {
        return m_isPageFile ? inPageFile(attribute) : inSource(attribute, line);
    }

    QString written(double value) const
    {
        const QString number = formatDp(value);
        return m_isPageFile ? QLatin1Char('[') + number + QLatin1Char(']') : number;
    }

private:
    std::optional<ReportEdit> inPageFile(const QString &attribute) const
    {
        const auto span = PageFileEdit::valueSpan(m_text, attribute);
        if (!span)
            return std::nullopt;
        const Position start = positionOf(m_text, span->first);
        const Position end = positionOf(m_text, span->second);
        return ReportEdit{{}, start.line, start.column, end.line, end.column, {}};
    }

    std::optional<ReportEdit> inSource(const QString &attribute, int line) const
    {
        const QList<QByteArray> lines = m_text.split('\n');
        if (line < 1 || line > lines.size())
            return std::nullopt;
        const QRegularExpression call(attribute +
                                      QStringLiteral("\\s*\\(\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*\\)"));
        const auto match = call.match(QString::fromUtf8(lines.at(line - 1)));
        if (!match.hasMatch())
            return std::nullopt;
        return ReportEdit{{},
                          line,
                          static_cast<int>(match.capturedStart(1)) + 1,
                          line,
                          static_cast<int>(match.capturedEnd(1)) + 1,
                          {}};
    }

    QByteArray m_text;
    bool m_isPageFile = false;
};

ReportEntry entryOf(const GroupedFinding &group, const SourceText &source)
{
    ReportEntry entry;
    entry.finding = group.worst.finding;
    entry.verdict = verdictId(group.worst.verdict);
    entry.cases = group.deviceIds;
    const QJsonObject &facts = entry.finding.facts;
    const QString attribute = facts.value(QStringLiteral("attribute")).toString();
    std::optional<ReportEdit> edit = source.valueOf(attribute, entry.finding.place.line);
    if (!edit)
        return entry;
    entry.finding.place.line = edit->startLine;
    if (facts.contains(QStringLiteral("suggested"))) {
        edit->description = entry.finding.advice;
        edit->newText = source.written(facts.value(QStringLiteral("suggested")).toDouble());
        entry.edits << *edit;
    }
    return entry;
}

ReportCase caseOf(const MatrixCell &cell, const ConsentTables &tables)
{
    const Device *device = tables.devices.find(cell.deviceId);
    ReportCase checked{cell.deviceId,
                       device ? device->name() : cell.deviceId,
                       stateWords(cell.state, currentLanguage()),
                       verdictId(cell.verdict),
                       {}};
    for (const PageFinding &found : cell.findings) {
        if (!checked.rules.contains(found.finding.ruleId))
            checked.rules << found.finding.ruleId;
    }
    return checked;
}

ReportSubject subjectOf(const CheckedPage &checked, const ReportOptions &options)
{
    const SourceText source(checked.page, options.baseFolder);
    ReportSubject subject{checked.page.name,
                          shownFile(checked.page.sourceFile, options.baseFolder),
                          {},
                          {},
                          simulatedCondition(checked.result())};
    for (const GroupedFinding &group : checked.result().findings) {
        ReportEntry entry = entryOf(group, source);
        if (options.hasPictures && subject.entries.size() < mostPictures)
            entry.picture = pictureOf(group, checked.page, checked.result(), *checked.tables);
        subject.entries << entry;
    }
    for (const SuppressedFinding &accepted : checked.checked.suppressed) {
        ReportEntry entry = entryOf(accepted.group, source);
        entry.suppression = accepted.suppression.reason;
        subject.entries << entry;
    }
    for (const MatrixCell &cell : checked.result().cells)
        subject.cases << caseOf(cell, *checked.tables);
    return subject;
}

} // namespace

Report checkReport(const QList<CheckedPage> &pages, const ConsentTables &tables,
                   const ReportOptions &options)
{
    Report all;
    all.toolVersion = QStringLiteral(NUMAUTH_VERSION);
    all.ruleSet = tables.rules.preset();
    all.failOn = options.failOn;
    for (const Rule &rule : tables.rules.rules())
        all.rules << ReportRule{rule.id, rule.title, rule.severity, rule.evidence, rule.source};
    for (const CheckedPage &page : pages)
        all.subjects << subjectOf(page, options);
    return all;
}

} // namespace numauth::publish
