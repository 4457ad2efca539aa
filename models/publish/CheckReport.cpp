#include "models/publish/CheckReport.h"

#include "models/base/AtomicFile.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/fix/PageFileEdit.h"
#include "models/consent/fix/ProvenAdvice.h"
#include "models/publish/FindingPicture.h"
#include "models/publish/StateWords.h"
#include "models/report/ReportFormats.h"

#include <QDir>
#include <QElapsedTimer>
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

    /// Where \p changes are made, each in its place; nothing when one of them has none.
    QList<ReportEdit> editsOf(const QList<AttributeChange> &changes, const ConsentPage &page,
                              const LocalText &description) const
    {
        QList<ReportEdit> edits;
        for (const AttributeChange &change : changes) {
            std::optional<ReportEdit> edit =
                valueOf(change.attribute, page.sourceLines.value(change.attribute, 0));
            if (!edit)
                return {};
            const QString value = argumentsText(change.to);
            edit->newText = m_isPageFile ? QLatin1Char('[') + value + QLatin1Char(']') : value;
            edit->description = description;
            edits << *edit;
        }
        return edits;
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

ReportEntry entryOf(const GroupedFinding &group, const SourceText &source, const ConsentPage &page)
{
    ReportEntry entry;
    entry.finding = group.worst.finding;
    entry.verdict = verdictId(group.worst.verdict);
    entry.cases = group.deviceIds;
    const QJsonObject &facts = entry.finding.facts;
    const QString attribute = facts.value(QStringLiteral("attribute")).toString();
    if (const auto place = source.valueOf(attribute, entry.finding.place.line))
        entry.finding.place.line = place->startLine;
    entry.edits = source.editsOf(advisedChanges(group.worst.finding), page, entry.finding.advice);
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
        ReportEntry entry = entryOf(group, source, checked.page);
        if (options.hasPictures && subject.entries.size() < mostPictures)
            entry.picture = pictureOf(group, checked.page, checked.result(), *checked.tables);
        subject.entries << entry;
    }
    for (const SuppressedFinding &accepted : checked.checked.suppressed) {
        ReportEntry entry = entryOf(accepted.group, source, checked.page);
        entry.suppression = accepted.suppression.reason;
        subject.entries << entry;
    }
    for (const MatrixCell &cell : checked.result().cells)
        subject.cases << caseOf(cell, *checked.tables);
    return subject;
}

} // namespace

CheckedPage checkPage(const ConsentPage &page, const MatrixSelection &selection,
                      const std::shared_ptr<const ConsentTables> &tables, const QDate &today)
{
    QElapsedTimer timer;
    timer.start();
    CheckedPage checked{page, checkSuppressed(page, selection, *tables, today),
                        selection.states.isEmpty() ? SdkVersion{} : selection.states.first().sdk, 0,
                        tables};
    proveAdvice(checked.checked.result, page, selection, *tables, today);
    checked.totalMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return checked;
}

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
