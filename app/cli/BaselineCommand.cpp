#include "app/cli/BaselineCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"
#include "models/consent/PagePixels.h"
#include "models/consent/RuleFinding.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

using namespace consent;

namespace {

constexpr qsizetype namedDevices = 6;
constexpr qint64 largestFile = 256 * 1024 * 1024;

QString kindName(GeometryChange::Kind kind)
{
    switch (kind) {
    case GeometryChange::Kind::Moved:
        return QStringLiteral("moved");
    case GeometryChange::Kind::Appeared:
        return QStringLiteral("appeared");
    case GeometryChange::Kind::Vanished:
        break;
    }
    return QStringLiteral("vanished");
}

QJsonObject changeJson(const GeometryChange &change)
{
    return {{QStringLiteral("element"), change.elementId},
            {QStringLiteral("kind"), kindName(change.kind)},
            {QStringLiteral("left"), change.left},
            {QStringLiteral("top"), change.top},
            {QStringLiteral("width"), change.width},
            {QStringLiteral("height"), change.height},
            {QStringLiteral("devices"), QJsonArray::fromStringList(change.deviceIds)},
            {QStringLiteral("cells"), change.cells}};
}

QString changeWords(const GeometryChange &change)
{
    const QString label = elementLabel(change.elementId).text();
    switch (change.kind) {
    case GeometryChange::Kind::Appeared:
        return BaselineCommand::tr("%1 is new").arg(label);
    case GeometryChange::Kind::Vanished:
        return BaselineCommand::tr("%1 is gone").arg(label);
    case GeometryChange::Kind::Moved:
        break;
    }
    const auto signedDp = [](double dp) {
        return (dp > 0 ? QStringLiteral("+") : QString()) + formatDp(dp);
    };
    return BaselineCommand::tr("%1: left %2, top %3, width %4, height %5 dp")
        .arg(label, signedDp(change.left), signedDp(change.top), signedDp(change.width),
             signedDp(change.height));
}

QString cellName(const BaselineCell &cell)
{
    return cell.deviceId + QLatin1Char(' ') + carrierId(cell.state.carrier);
}

} // namespace

QString BaselineCommand::summary() const
{
    return tr("keep the accepted geometry of a page and say what moved since");
}

bool BaselineCommand::needsGui(const QStringList &arguments) const
{
    // Whether a baseline holds pictures is only known once it is read.
    return arguments.contains(QStringLiteral("--pictures")) ||
           arguments.contains(QStringLiteral("compare")) ||
           arguments.contains(QStringLiteral("accept"));
}

void BaselineCommand::declareOptions(OptionParser &parser)
{
    const auto declare = [this](OptionParser verb) {
        verb.positional(QStringLiteral("path"), &m_path,
                        tr("page file, source, or - for standard input"));
        verb.option(QStringLiteral("--file"), &m_file,
                    tr("the baseline's file; default: baselines/PAGE.json of the workspace"));
        return verb;
    };
    OptionParser record = declare(parser.subcommand(
        QStringLiteral("record"), tr("write where everything stands now"), &m_isRecord));
    record.flag(QStringLiteral("--pictures"), &m_withPictures,
                tr("also keep a hash of every picture"));
    m_cells.declareMany(record);
    declare(parser.subcommand(QStringLiteral("compare"),
                              tr("say what stands elsewhere; exit code 1 if anything does"),
                              &m_isCompare));
    declare(parser.subcommand(QStringLiteral("accept"),
                              tr("record the same cells anew, and say what is accepted"),
                              &m_isAccept));
}

Result<BaselineCommand::Input> BaselineCommand::open(const Console &console) const
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return tables.error();
    const Result<QList<ConsentPage>> pages = readPages(m_path, (*tables)->attributes);
    if (!pages)
        return pages.error();
    if (pages->size() > 1)
        return Error{Error::Code::Usage,
                     tr("%1 holds %2 pages: name the file of one.").arg(m_path).arg(pages->size())};
    const auto workspace = workspaceFor(m_path, console);
    if (!workspace)
        return workspace.error();
    Result<ConsentTables> known = m_cells.tablesFor(**tables, *workspace);
    if (!known)
        return std::move(known).error();
    Input input{pages->first(), *known, *workspace, m_file};
    if (!input.file.isEmpty())
        return input;
    if (!input.workspace)
        return Error{Error::Code::Usage,
                     tr("Without a workspace the baseline needs a file of its own: name it with "
                        "--file.")};
    const QString base = QFileInfo(input.page.sourceFile).completeBaseName();
    input.file = QDir(input.workspace->folder)
                     .filePath(QStringLiteral("baselines/%1.json")
                                   .arg(base.isEmpty() ? QStringLiteral("page") : base));
    return input;
}

Result<Baseline> BaselineCommand::readBaseline(const Input &input) const
{
    const QString shown = QDir::toNativeSeparators(input.file);
    if (!QFileInfo::exists(input.file))
        return Error{
            Error::Code::Usage,
            tr("There is no baseline %1: make one with `numauth baseline record`.").arg(shown)};
    const Result<QByteArray> bytes = AtomicFile::read(input.file, largestFile);
    if (!bytes)
        return bytes.error();
    Result<Baseline> baseline = Baseline::read(*bytes, shown);
    if (baseline && baseline->platform != input.page.platform)
        return Error{Error::Code::Usage, tr("%1 is of a page for the other platform.").arg(shown)};
    return baseline;
}

Result<> BaselineCommand::writeBaseline(const Input &input, Baseline baseline, bool withPictures,
                                        const Console &console) const
{
    if (withPictures) {
        baseline.fonts = paintedFonts();
        for (BaselineCell &cell : baseline.cells) {
            const Device &device = *input.tables.devices.find(cell.deviceId);
            const PageLayout layout = layOut(input.page, device, cell.state, input.tables);
            cell.picture = pictureHash(layout, input.page, device, input.tables);
        }
    }
    if (Result<> made = Storage::makeFolder(QFileInfo(input.file).path()); !made)
        return made;
    if (Result<> written = AtomicFile::write(input.file, baseline.write()); !written)
        return written;
    console.message(tr("%1: %2 cells are recorded.")
                        .arg(QDir::toNativeSeparators(input.file))
                        .arg(baseline.cells.size()));
    return {};
}

ExitCode BaselineCommand::record(Console &console, const Input &input) const
{
    const Result<MatrixSelection> selection =
        m_cells.resolve(input.page, input.tables, input.workspace);
    if (!selection)
        return console.fail(selection.error());
    const Result<Baseline> baseline = recordBaseline(input.page, *selection, input.tables);
    if (!baseline)
        return console.fail(baseline.error());
    if (Result<> written = writeBaseline(input, *baseline, m_withPictures, console); !written)
        return console.fail(written.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("file"), input.file},
                           {QStringLiteral("cells"), baseline->cells.size()}});
    return ExitCode::Clean;
}

BaselineCommand::Difference BaselineCommand::difference(const Input &input,
                                                        const Baseline &baseline)
{
    Difference found;
    found.geometry = compareBaseline(baseline, input.page, input.tables);
    if (!baseline.fonts.isEmpty())
        comparePictures(found, input, baseline);
    return found;
}

void BaselineCommand::comparePictures(Difference &difference, const Input &input,
                                      const Baseline &baseline)
{
    if (baseline.fonts != paintedFonts()) {
        difference.whyNoPictures =
            tr("Pictures cannot be compared: they were painted with %1, and here it is %2.")
                .arg(baseline.fonts, paintedFonts());
        return;
    }
    for (qsizetype index = 0; index < baseline.cells.size(); ++index) {
        const BaselineCell &cell = baseline.cells.at(index);
        const Device *device = input.tables.devices.find(cell.deviceId);
        const bool hasMoved = difference.geometry.changedCells.contains(index);
        if (!device || cell.picture.isEmpty() || hasMoved)
            continue;
        const PageLayout layout = layOut(input.page, *device, cell.state, input.tables);
        if (pictureHash(layout, input.page, *device, input.tables) != cell.picture)
            difference.otherPictures << cellName(cell);
    }
}

void BaselineCommand::print(Console &console, const Difference &difference) const
{
    if (console.options().isJson()) {
        QJsonArray changes;
        for (const GeometryChange &change : difference.geometry.changes)
            changes << changeJson(change);
        console.printJson(
            {{QStringLiteral("cells"), difference.geometry.cells},
             {QStringLiteral("changes"), changes},
             {QStringLiteral("pictures"), QJsonArray::fromStringList(difference.otherPictures)},
             {QStringLiteral("picturesNotCompared"), difference.whyNoPictures},
             {QStringLiteral("unknownDevices"),
              QJsonArray::fromStringList(difference.geometry.unknownDevices)}});
        return;
    }
    for (const GeometryChange &change : difference.geometry.changes) {
        const QStringList &ids = change.deviceIds;
        const QString names = ids.mid(0, namedDevices).join(QStringLiteral(", ")) +
                              (ids.size() > namedDevices ? QStringLiteral(", …") : QString());
        console.print(QStringLiteral("  ") + changeWords(change));
        console.print(tr("      %n cell(s): %1", nullptr, change.cells).arg(names));
    }
    for (const QString &cell : difference.otherPictures)
        console.print(tr("  another picture: %1").arg(cell));
    if (!difference.whyNoPictures.isEmpty())
        console.print(QStringLiteral("  ") + difference.whyNoPictures);
    for (const QString &id : difference.geometry.unknownDevices)
        console.print(tr("  cannot tell: the table has no device %1 any more").arg(id));
    if (difference.isEqual())
        console.print(tr("%n cell(s): everything stands where it was accepted.", nullptr,
                         difference.geometry.cells));
}

ExitCode BaselineCommand::compare(Console &console, const Input &input) const
{
    const Result<Baseline> baseline = readBaseline(input);
    if (!baseline)
        return console.fail(baseline.error());
    const Difference found = difference(input, *baseline);
    print(console, found);
    if (m_isCompare)
        return found.isEqual() ? ExitCode::Clean : ExitCode::Findings;
    MatrixSelection selection;
    Baseline renewed = *baseline;
    renewed.cells.clear();
    renewed.recordedOn = QDate::currentDate();
    for (const BaselineCell &cell : baseline->cells) {
        const Device *device = input.tables.devices.find(cell.deviceId);
        if (!device)
            continue;
        selection.devices = {*device};
        selection.states = {cell.state};
        const Result<Baseline> one = recordBaseline(input.page, selection, input.tables);
        if (!one)
            return console.fail(one.error());
        renewed.cells += one->cells;
    }
    const bool hasPictures = !baseline->fonts.isEmpty();
    if (Result<> written = writeBaseline(input, renewed, hasPictures, console); !written)
        return console.fail(written.error());
    return ExitCode::Clean;
}

ExitCode BaselineCommand::run(Console &console)
{
    if (!m_isRecord && !m_isCompare && !m_isAccept)
        return console.fail({Error::Code::Usage, tr("Say what to do: record, compare or accept.")});
    const Result<Input> input = open(console);
    if (!input)
        return console.fail(input.error());
    return m_isRecord ? record(console, *input) : compare(console, *input);
}

} // namespace numauth::cli
