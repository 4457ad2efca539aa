#include "tests/support/TestRun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>
#include <memory>

namespace numauth {

namespace {

struct SourceFile
{
    QString path; // relative to the source folder
    QStringList lines;
};

/// Which model may use which: the arrows of the architecture. Everything may use base.
const QHash<QString, QSet<QString>> &allowedModels()
{
    static const auto set = [](std::initializer_list<const char *> names) {
        QSet<QString> result{QStringLiteral("base")};
        for (const char *name : names)
            result.insert(QString::fromLatin1(name));
        return result;
    };
    static const QHash<QString, QSet<QString>> allowed{
        {QStringLiteral("base"), set({})},
        {QStringLiteral("vault"), set({})},
        {QStringLiteral("package"), set({})},
        {QStringLiteral("codes"), set({})},
        {QStringLiteral("consent"), set({})},
        {QStringLiteral("report"), set({})},
        // Pages as pictures and reports, for the command line and the window alike.
        {QStringLiteral("publish"), set({"consent", "report"})},
        {QStringLiteral("scheme"), set({"package", "vault"})},
        {QStringLiteral("cloud"), set({"vault", "codes"})},
        {QStringLiteral("sandbox"), set({"cloud", "scheme"})},
        {QStringLiteral("phone"), set({"consent", "sandbox", "scheme", "codes"})},
        {QStringLiteral("diagnosis"), set({"package", "scheme", "codes"})},
        {QStringLiteral("workspace"), set({"scheme", "consent", "cloud"})},
        // An evidence file is a zip, which package reads and writes.
        {QStringLiteral("evidence"), set({"workspace", "phone", "diagnosis", "report", "package"})},
    };
    return allowed;
}

QList<SourceFile> readSources(const QStringList &folders)
{
    QList<SourceFile> sources;
    const QDir root(tests::sourceFolder());
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            sources << SourceFile{root.relativeFilePath(file.fileName()),
                                  QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))};
        }
    }
    return sources;
}

QStringList productFolders()
{
    return {QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui")};
}

QStringList allFolders()
{
    return productFolders() << QStringLiteral("tests");
}

/// Every line for which \p isWrong holds, as `path:line: text`.
QStringList linesWhere(const QList<SourceFile> &sources,
                       const std::function<bool(const SourceFile &, const QString &)> &isWrong)
{
    QStringList found;
    for (const SourceFile &source : sources) {
        for (qsizetype index = 0; index < source.lines.size(); ++index) {
            if (isWrong(source, source.lines.at(index)))
                found << QStringLiteral("%1:%2: %3")
                             .arg(source.path)
                             .arg(index + 1)
                             .arg(source.lines.at(index).trimmed());
        }
    }
    return found;
}

QString includedProjectPath(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^#include \"((?:app|models|ui)/[^\"]+)\""));
    return pattern.match(line).captured(1);
}

bool isForbiddenEdge(const QString &from, const QString &to)
{
    const QStringList source = from.split(QLatin1Char('/'));
    const QStringList target = to.split(QLatin1Char('/'));
    if (source.first() == QLatin1StringView("models"))
        return target.first() != QLatin1StringView("models") ||
               (source.at(1) != target.at(1) &&
                !allowedModels().value(source.at(1)).contains(target.at(1)));
    if (source.first() == QLatin1StringView("ui"))
        return target.first() == QLatin1StringView("app");
    if (from.startsWith(QLatin1StringView("app/cli/")))
        return target.first() == QLatin1StringView("ui") ||
               to.startsWith(QLatin1StringView("app/console/"));
    return to.startsWith(QLatin1StringView("app/cli/"));
}

/// `numauth_consent_document` → `consent`; empty for anything that is not a model.
QString modelOfTarget(const QString &target)
{
    QString name = target;
    name.remove(QRegularExpression(QStringLiteral("^numauth(_|::)")));
    for (auto model = allowedModels().cbegin(); model != allowedModels().cend(); ++model) {
        if (name == model.key() || name.startsWith(model.key() + QLatin1Char('_')))
            return model.key();
    }
    return {};
}

} // namespace

class StructureTest : public QObject
{
    Q_OBJECT

private slots:
    void noIncludeCrossesALayer();
    void noTargetLinksAcrossALayer();
    void noModelLinksWidgets();
    void noQtIncludeIsModulePrefixedOrUmbrella();
    void noAlgorithmReturnsASubrange();
    void thirdPartyHeadersStayInSources();
    void everyHeaderHasPragmaOnce();
    void uiColoursComeFromTheTheme();
    void everyDialogLeavesEnterAlone();
    void theRootHoldsOnlyTheAgreedEntries();
    void noFileOutgrowsItsBudget();
};

void StructureTest::noIncludeCrossesALayer()
{
    const QStringList wrong = linesWhere(
        readSources(productFolders()), [](const SourceFile &source, const QString &line) {
            const QString target = includedProjectPath(line);
            return !target.isEmpty() && isForbiddenEdge(source.path, target);
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void StructureTest::noTargetLinksAcrossALayer()
{
    QFile graph(QStringLiteral(NUMAUTH_TARGET_GRAPH));
    QVERIFY(graph.open(QIODevice::ReadOnly));
    QStringList wrong;
    const QStringList edges =
        QString::fromUtf8(graph.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(!edges.isEmpty());
    for (const QString &edge : edges) {
        const QStringList ends = edge.split(QStringLiteral(" -> "));
        const QString from = modelOfTarget(ends.first());
        const QString to = modelOfTarget(ends.last());
        if (from.isEmpty() || ends.first().endsWith(QLatin1StringView("_tests")))
            continue;
        const bool isUi = ends.last().startsWith(QLatin1StringView("numauth::ui"));
        if (isUi || (!to.isEmpty() && to != from && !allowedModels().value(from).contains(to)))
            wrong << edge;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void StructureTest::noModelLinksWidgets()
{
    QFile graph(QStringLiteral(NUMAUTH_TARGET_GRAPH));
    QVERIFY(graph.open(QIODevice::ReadOnly));
    const QStringList edges =
        QString::fromUtf8(graph.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &edge : edges) {
        if (!edge.endsWith(QLatin1StringView("-> Qt6::Widgets")))
            continue;
        const bool mayUseWidgets = edge.startsWith(QLatin1StringView("numauth_ui")) ||
                                   edge.startsWith(QLatin1StringView("numauth-console")) ||
                                   edge.contains(QLatin1StringView("_tests "));
        QVERIFY2(mayUseWidgets, qPrintable(edge));
    }
}

void StructureTest::noQtIncludeIsModulePrefixedOrUmbrella()
{
    static const QRegularExpression pattern(
        QStringLiteral("^#include "
                       "<Qt(Core|Gui|Widgets|Network|Sql|Svg|SvgWidgets|Concurrent|HttpServer|Test|"
                       "Xml|WebSockets)[/>]"));
    const QStringList wrong =
        linesWhere(readSources(allFolders()), [](const SourceFile &, const QString &line) {
            return pattern.match(line).hasMatch();
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Clang 14 cannot compile what these of libstdc++ 12 return.
void StructureTest::noAlgorithmReturnsASubrange()
{
    static const QRegularExpression pattern(
        QStringLiteral("ranges::(subrange|(stable_)?partition|remove|remove_if|unique|search|"
                       "search_n|rotate|equal_range|find_end)\\b"));
    const QStringList wrong =
        linesWhere(readSources(allFolders()), [](const SourceFile &source, const QString &line) {
            return pattern.match(line).hasMatch() &&
                   source.path != QLatin1StringView("tests/structure/StructureTest.cpp");
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void StructureTest::thirdPartyHeadersStayInSources()
{
    static const QRegularExpression pattern(
        QStringLiteral("^#include <(openssl/|zlib|CLI/|QHttpServer|qt6keychain)"));
    const QStringList wrong = linesWhere(
        readSources(productFolders()), [](const SourceFile &source, const QString &line) {
            return source.path.endsWith(QLatin1StringView(".h")) && pattern.match(line).hasMatch();
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void StructureTest::everyHeaderHasPragmaOnce()
{
    for (const SourceFile &source : readSources(allFolders())) {
        if (source.path.endsWith(QLatin1StringView(".h")))
            QVERIFY2(source.lines.contains(QStringLiteral("#pragma once")),
                     qPrintable(source.path));
    }
}

void StructureTest::uiColoursComeFromTheTheme()
{
    static const QRegularExpression literal(
        QStringLiteral("\"#[0-9A-Fa-f]{3,8}\"|QColor\\(\\s*(0x)?[0-9]|\\bqRgba?\\(\\s*[0-9]|Qt::("
                       "white|black|red|green|blue|gray|yellow|darkGray|lightGray)\\b"));
    const QStringList wrong = linesWhere(
        readSources({QStringLiteral("ui")}), [](const SourceFile &source, const QString &line) {
            return !source.path.startsWith(QLatin1StringView("ui/widgets/Theme")) &&
                   literal.match(line).hasMatch();
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// A bare QDialog presses its first button when Enter is typed into a field.
void StructureTest::everyDialogLeavesEnterAlone()
{
    const QStringList wrong =
        linesWhere(readSources({QStringLiteral("ui"), QStringLiteral("app/console")}),
                   [](const SourceFile &source, const QString &line) {
                       return line.contains(QLatin1StringView(": public QDialog")) &&
                              source.path != QLatin1StringView("ui/widgets/Dialog.h");
                   });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void StructureTest::theRootHoldsOnlyTheAgreedEntries()
{
    const QSet<QString> agreed{QStringLiteral("CMakeLists.txt"),
                               QStringLiteral("CMakePresets.json"),
                               QStringLiteral("README.md"),
                               QStringLiteral("LICENSE"),
                               QStringLiteral("app"),
                               QStringLiteral("ui"),
                               QStringLiteral("models"),
                               QStringLiteral("resources"),
                               QStringLiteral("tests"),
                               QStringLiteral("installer"),
                               QStringLiteral("build"),
                               QStringLiteral("CMakeUserPresets.json")};
    const QStringList entries =
        QDir(tests::sourceFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &entry : entries)
        QVERIFY2(agreed.contains(entry), qPrintable(entry));
}

void StructureTest::noFileOutgrowsItsBudget()
{
    QStringList wrong;
    for (const SourceFile &source : readSources(productFolders())) {
        if (source.lines.size() > 401)
            wrong << QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines.size());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

} // namespace numauth

std::unique_ptr<QObject> makeStructureTest()
{
    return std::make_unique<numauth::StructureTest>();
}

#include "StructureTest.moc"
