#include "app/cli/FixCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/AtomicFile.h"
#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/PageFileEdit.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

using namespace consent;

namespace {

QJsonValue valueJson(const std::optional<QJsonArray> &arguments)
{
    return arguments ? QJsonValue(argumentsText(arguments)) : QJsonValue();
}

QJsonObject conflictJson(const FixConflict &conflict, Language language)
{
    return {{QStringLiteral("ruleId"), conflict.ruleId},
            {QStringLiteral("elements"), QJsonArray::fromStringList(conflict.elements)},
            {QStringLiteral("devices"), QJsonArray::fromStringList(conflict.devices)},
            {QStringLiteral("message"), conflict.message.in(language)}};
}

QJsonValue endJson(const std::optional<RangeEnd> &end)
{
    if (!end)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("value"), end->value},
                       {QStringLiteral("ruleId"), end->ruleId},
                       {QStringLiteral("other"), end->other},
                       {QStringLiteral("device"), end->deviceId}};
}

QJsonObject rangeJson(const LegalRange &range, Language language)
{
    if (!range.whyNot.isEmpty())
        return {{QStringLiteral("attribute"), range.attribute},
                {QStringLiteral("whyNot"), range.whyNot.in(language)}};
    return {{QStringLiteral("attribute"), range.attribute},
            {QStringLiteral("unit"), range.unit},
            {QStringLiteral("shift"), range.isShift},
            {QStringLiteral("devices"), range.devices},
            {QStringLiteral("possible"), range.isPossible},
            {QStringLiteral("legalNow"), range.isLegalNow},
            {QStringLiteral("lower"), endJson(range.lower)},
            {QStringLiteral("upper"), endJson(range.upper)}};
}

bool isFrame(const Attribute &attribute)
{
    return attribute.arguments.value(0) == ArgumentKind::Frame;
}

/// The numbers of an attribute that may have a range: of a frame block all four.
QStringList numbersOf(const Attribute &attribute)
{
    if (!isFrame(attribute))
        return {attribute.id};
    QStringList numbers;
    for (const char *member : {"x", "y", "width", "height"})
        numbers << attribute.id + QLatin1Char('.') + QLatin1StringView(member);
    return numbers;
}

QString placeText(const ConsentPage &page, const QString &attribute)
{
    const int line = page.sourceLines.value(attribute, 0);
    return line > 0 ? QStringLiteral("  (%1:%2)").arg(page.sourceFile).arg(line) : QString();
}

} // namespace

QString FixCommand::summary() const
{
    return tr("find the smallest change that clears the selected cells");
}

void FixCommand::declareOptions(OptionParser &parser)
{
    parser.positional(
        QStringLiteral("path"), &m_path,
        tr("workspace folder, page file, Java or Kotlin source, or - for standard input"));
    m_cells.declareMany(parser);
    parser.flag(QStringLiteral("--write"), &m_isWritten,
                tr("apply the change to the page file; all else in the file stays"));
    parser.flag(QStringLiteral("--explain"), &m_isExplained,
                tr("say how far the numbers that are changed or in the way may go"));
}

Result<QList<FixCommand::PageFix>> FixCommand::proposeAll(const ConsentTables &tables,
                                                          const Console &console) const
{
    const Result<QList<ConsentPage>> pages = readPages(m_path, tables.attributes);
    if (!pages)
        return pages.error();
    const auto workspace = workspaceFor(m_path, console);
    if (!workspace)
        return workspace.error();
    const Result<ConsentTables> known = m_cells.tablesFor(tables, *workspace);
    if (!known)
        return known.error();
    QList<PageFix> fixes;
    for (const ConsentPage &page : *pages) {
        const Result<MatrixSelection> selection =
            m_cells.resolveWithPopUp(page, *known, *workspace);
        if (!selection)
            return selection.error();
        PageFix fix{page, proposeFix(page, *selection, *known), {}};
        if (m_isExplained)
            fix.ranges = rangesOf(fix, *selection, *known);
        fixes << fix;
    }
    return fixes;
}

QList<LegalRange> FixCommand::rangesOf(const PageFix &fix, const MatrixSelection &selection,
                                       const ConsentTables &tables)
{
    QList<LegalRange> ranges;
    for (auto set = fix.page.attributes.begin(); set != fix.page.attributes.end(); ++set) {
        const Attribute *attribute = tables.attributes.find(fix.page.platform, set.key());
        if (!attribute)
            continue;
        const bool isPlace = attribute->drag.axis == DragInfo::Axis::Y || isFrame(*attribute);
        const bool isChanged =
            std::ranges::any_of(fix.proposal.changes, [&set](const AttributeChange &change) {
                return change.attribute == set.key();
            });
        if (fix.proposal.changes.isEmpty() ? !isPlace : !isChanged)
            continue;
        for (const QString &number : numbersOf(*attribute)) {
            if (const auto range = legalRange(fix.page, number, selection, tables))
                ranges << *range;
        }
    }
    return ranges;
}

QJsonObject FixCommand::toJson(const PageFix &fix, Language language)
{
    QJsonArray changes;
    for (const AttributeChange &change : fix.proposal.changes) {
        QJsonObject entry{{QStringLiteral("attribute"), change.attribute},
                          {QStringLiteral("from"), valueJson(change.from)},
                          {QStringLiteral("to"), valueJson(change.to)}};
        const int line = fix.page.sourceLines.value(change.attribute, 0);
        if (line > 0)
            entry.insert(QStringLiteral("line"), line);
        changes << entry;
    }
    QJsonArray conflicts;
    for (const FixConflict &conflict : fix.proposal.conflicts)
        conflicts << conflictJson(conflict, language);
    QJsonObject json{{QStringLiteral("page"), fix.page.name},
                     {QStringLiteral("changes"), changes},
                     {QStringLiteral("cleared"), fix.proposal.cleared},
                     {QStringLiteral("remaining"), fix.proposal.remaining},
                     {QStringLiteral("conflicts"), conflicts}};
    QJsonArray ranges;
    for (const LegalRange &range : fix.ranges)
        ranges << rangeJson(range, language);
    if (!ranges.isEmpty())
        json.insert(QStringLiteral("ranges"), ranges);
    return json;
}

void FixCommand::printText(Console &console, const PageFix &fix)
{
    const FixProposal &proposal = fix.proposal;
    if (proposal.changes.isEmpty() && proposal.isComplete())
        console.print(tr("%1: nothing to fix.").arg(fix.page.name));
    else
        console.print(tr("%1: cells cleared: %2, remaining: %3")
                          .arg(fix.page.name)
                          .arg(proposal.cleared)
                          .arg(proposal.remaining));
    for (const AttributeChange &change : proposal.changes)
        console.print(QStringLiteral("  %1  %2 → %3%4")
                          .arg(change.attribute,
                               change.from ? argumentsText(change.from) : tr("(not set)"),
                               change.to ? argumentsText(change.to) : tr("(not set)"),
                               placeText(fix.page, change.attribute)));
    for (const FixConflict &conflict : proposal.conflicts)
        console.print(QStringLiteral("  ! %1").arg(conflict.message.in(console.language())));
    for (const LegalRange &range : fix.ranges)
        console.print(
            QStringLiteral("  %1: %2").arg(range.attribute, range.words().in(console.language())));
}

Result<> FixCommand::write(Console &console, const PageFix &fix) const
{
    if (fix.proposal.changes.isEmpty())
        return {};
    const QString path = fix.page.sourceFile;
    const Result<QByteArray> file = AtomicFile::read(path);
    if (!file)
        return file.error();
    if (!file->left(4096).trimmed().startsWith('{'))
        return Error{Error::Code::Usage,
                     tr("--write changes page files only, and %1 is source code: change the lines "
                        "that the list names, or convert it first.")
                         .arg(QDir::toNativeSeparators(path))};
    const Result<QByteArray> changed = PageFileEdit::change(*file, fix.proposal.changes);
    if (!changed)
        return changed.error();
    if (Result<> written = AtomicFile::write(path, *changed); !written)
        return written;
    console.message(tr("%1 is changed.").arg(QDir::toNativeSeparators(path)));
    return {};
}

ExitCode FixCommand::run(Console &console)
{
    if (m_isWritten && m_path == QLatin1StringView("-"))
        return console.fail(
            {Error::Code::Usage, tr("--write needs a page file: standard input has none.")});
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const Result<QList<PageFix>> fixes = proposeAll(**tables, console);
    if (!fixes)
        return console.fail(fixes.error());
    QJsonArray pages;
    for (const PageFix &fix : *fixes) {
        if (Result<> written = m_isWritten ? write(console, fix) : Result<>(); !written)
            return console.fail(written.error());
        if (console.options().isJson())
            pages << toJson(fix, console.language());
        else
            printText(console, fix);
    }
    if (console.options().isJson())
        console.printJson(pages.size() == 1 ? pages.first().toObject()
                                            : QJsonObject{{QStringLiteral("pages"), pages}});
    const bool isClear =
        std::ranges::all_of(*fixes, [](const PageFix &fix) { return fix.proposal.isComplete(); });
    return isClear ? ExitCode::Clean : ExitCode::Findings;
}

} // namespace numauth::cli
