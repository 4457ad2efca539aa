#include "models/diagnosis/app/ProjectEdit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

class ProjectEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void putsTheLinesBeforeTheEndOfTheElement();
    void appendsToRulesAndKeepsLineEnds();
    void refusesAFileWithoutASinglePlace();
    void refusesAPropertyThatIsSetAlready();
    void refusesAFileThatChangedMeanwhile();
    void refusesAFileOutsideTheProject();
    void aPackageCannotBeEdited();

private:
    void put(const QString &name, const QByteArray &text) const;
    QByteArray content(const QString &name) const;
    Finding finding(const QString &file, const QString &edit, const QString &snippet) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    AppFacts m_facts;
};

void ProjectEditTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_facts = {};
    m_facts.path = m_folder->path();
    m_facts.project.emplace();
}

void ProjectEditTest::put(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray ProjectEditTest::content(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Finding ProjectEditTest::finding(const QString &file, const QString &edit,
                                 const QString &snippet) const
{
    Finding finding;
    finding.place.file = file;
    finding.facts.insert(QStringLiteral("edit"), edit);
    finding.facts.insert(QStringLiteral("snippet"), snippet);
    return finding;
}

void ProjectEditTest::putsTheLinesBeforeTheEndOfTheElement()
{
    put(QStringLiteral("m.xml"), "<manifest>\n  <application>\n  </application>\n</manifest>\n");
    const auto edit = ProjectEdit::prepare(
        finding(QStringLiteral("m.xml"), QStringLiteral("application"), QStringLiteral("<a/>")),
        m_facts);
    QVERIFY(edit);
    QCOMPARE(edit->line(), 3);
    QVERIFY(edit->apply());
    QCOMPARE(
        content(QStringLiteral("m.xml")),
        QByteArray("<manifest>\n  <application>\n      <a/>\n  </application>\n</manifest>\n"));
}

void ProjectEditTest::appendsToRulesAndKeepsLineEnds()
{
    put(QStringLiteral("rules.pro"), "-keep class a\r\n-keep class b");
    const auto edit =
        ProjectEdit::prepare(finding(QStringLiteral("rules.pro"), QStringLiteral("append"),
                                     QStringLiteral("-keep class c")),
                             m_facts);
    QVERIFY(edit);
    QCOMPARE(edit->line(), 3);
    QVERIFY(edit->apply());
    QCOMPARE(content(QStringLiteral("rules.pro")),
             QByteArray("-keep class a\r\n-keep class b\r\n-keep class c\r\n"));
}

void ProjectEditTest::refusesAFileWithoutASinglePlace()
{
    for (const QByteArray &text : {QByteArray("<manifest/>"), QByteArray("<a></x></x></a>")}) {
        put(QStringLiteral("m.xml"), text);
        const auto edit = ProjectEdit::prepare(
            finding(QStringLiteral("m.xml"), QStringLiteral("x"), QStringLiteral("<y/>")), m_facts);
        QVERIFY(!edit);
        QVERIFY(edit.error().message.contains(QLatin1StringView("m.xml")));
    }
}

void ProjectEditTest::refusesAPropertyThatIsSetAlready()
{
    put(QStringLiteral("gradle.properties"), "android.useAndroidX = false\n");
    const auto edit =
        ProjectEdit::prepare(finding(QStringLiteral("gradle.properties"), QStringLiteral("append"),
                                     QStringLiteral("android.useAndroidX=true")),
                             m_facts);
    QVERIFY(!edit);
    QVERIFY(edit.error().message.contains(QLatin1StringView("android.useAndroidX")));
}

void ProjectEditTest::refusesAFileThatChangedMeanwhile()
{
    put(QStringLiteral("rules.pro"), "-keep class a\n");
    const auto edit = ProjectEdit::prepare(
        finding(QStringLiteral("rules.pro"), QStringLiteral("append"), QStringLiteral("-x")),
        m_facts);
    QVERIFY(edit);
    put(QStringLiteral("rules.pro"), "-keep class b\n");
    QVERIFY(!edit->apply());
    QCOMPARE(content(QStringLiteral("rules.pro")), QByteArray("-keep class b\n"));
}

void ProjectEditTest::refusesAFileOutsideTheProject()
{
    put(QStringLiteral("rules.pro"), "\n");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("app")));
    m_facts.path = m_folder->filePath(QStringLiteral("app"));
    QVERIFY(!ProjectEdit::prepare(
        finding(QStringLiteral("../rules.pro"), QStringLiteral("append"), QStringLiteral("-x")),
        m_facts));
}

void ProjectEditTest::aPackageCannotBeEdited()
{
    const Finding one =
        finding(QStringLiteral("m.xml"), QStringLiteral("application"), QStringLiteral("<a/>"));
    QVERIFY(ProjectEdit::isPossible(one, m_facts));
    m_facts.artefact = Artefact::Apk;
    QVERIFY(!ProjectEdit::isPossible(one, m_facts));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeProjectEditTest()
{
    return std::make_unique<numauth::diagnosis::app::ProjectEditTest>();
}

#include "ProjectEditTest.moc"
