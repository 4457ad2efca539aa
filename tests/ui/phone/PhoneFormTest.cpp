#include "ui/phone/PhoneForm.h"

#include "models/evidence/EvidenceFile.h"
#include "models/workspace/Workspace.h"
#include "tests/ui/phone/PhoneFixture.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// Sets the phone in the real window: field by field, and as an evidence file says.
class PhoneFormTest : public QObject, private PhoneFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyValueOfEveryFieldHasAControl();
    void anEvidenceFileSetsThePhoneAgain();
    void anEvidenceFileWithoutAPhoneChangesNothing();
    void aDroppedPageIsShown();
    void aDroppedLogSetsThePhone();
    void aLogThatTellsNothingIsSaidSo();

private:
    static QString write(const QTemporaryDir &folder, const char *name, const QByteArray &text);
    bool choose(const QString &field, const QString &value) const;
    Result<evidence::EvidenceFile> packed(const evidence::EvidenceRequest &request) const;
};

void PhoneFormTest::init()
{
    openPlace();
}

void PhoneFormTest::cleanup()
{
    closePlace();
}

/// As a user would: with the control that stands for the field.
bool PhoneFormTest::choose(const QString &field, const QString &value) const
{
    QWidget *editor = m_place->form()->findChild<QWidget *>(QStringLiteral("phone.") + field);
    if (auto *toggle = qobject_cast<QCheckBox *>(editor)) {
        if (toggle->isChecked() != (value == QLatin1StringView("on")))
            toggle->click();
        return true;
    }
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->findData(value));
        return combo->currentIndex() >= 0;
    }
    if (auto *segments = qobject_cast<SegmentedGroup *>(editor)) {
        segments->setCurrentData(value);
        return true;
    }
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value);
        emit line->editingFinished();
        return true;
    }
    return false;
}

void PhoneFormTest::everyValueOfEveryFieldHasAControl()
{
    for (const phone::PhoneField &field : m_phone->fields.fields()) {
        QStringList values;
        for (const phone::FieldValue &value : field.values)
            values << value.id;
        if (values.isEmpty())
            values << (field.number ? QStringLiteral("3600") : QStringLiteral("2.12.0"));
        values << field.defaultValue;
        for (const QString &value : values) {
            QVERIFY2(choose(field.id, value), qPrintable(field.id + QLatin1Char(' ') + value));
            QCOMPARE(m_place->session().state()[field.id], value);
        }
    }
}

Result<evidence::EvidenceFile> PhoneFormTest::packed(const evidence::EvidenceRequest &request) const
{
    const auto file = evidence::EvidenceFile::collect(request, m_logs);
    if (!file)
        return file.error();
    return evidence::EvidenceFile::read(file->toZip());
}

void PhoneFormTest::anEvidenceFileSetsThePhoneAgain()
{
    QTemporaryDir folder;
    const QString shop = folder.filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(shop));
    m_place->openWorkspace(shop);
    m_place->session().apply({{QStringLiteral("vpn"), QStringLiteral("on")},
                              {QStringLiteral("sim"), QStringLiteral("ctcc")},
                              {QStringLiteral("timeout"), 3000}});
    const QString device = m_place->session().devices().last().id;
    m_place->session().chooseDevice(device);
    evidence::EvidenceRequest request;
    request.workspaceFolder = shop;
    QVERIFY(m_place->addTo(request));
    const auto file = packed(request);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));

    closePlace();
    openPlace();
    m_place->openWorkspace(shop);
    QVERIFY(m_place->restoreCase(*file));
    const phone::PhoneState &state = m_place->session().state();
    QCOMPARE(state[QStringLiteral("vpn")], QStringLiteral("on"));
    QCOMPARE(state[QStringLiteral("timeout")], QStringLiteral("3000"));
    QVERIFY(child<QCheckBox>("phone.vpn")->isChecked());
    QCOMPARE(child<QComboBox>("phone.sim")->currentData().toString(), QStringLiteral("ctcc"));
    QCOMPARE(child<QComboBox>("phone.device")->currentData().toString(), device);
    QCOMPARE(child<QComboBox>("phone.page")->currentText(), QStringLiteral("login_main"));
    QCOMPARE(codes().last(), QStringLiteral("600012"));
}

void PhoneFormTest::anEvidenceFileWithoutAPhoneChangesNothing()
{
    evidence::EvidenceRequest request;
    request.note = QStringLiteral("Login fails.");
    const auto file = packed(request);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    m_place->session().set(QStringLiteral("root"), QStringLiteral("on"));
    QVERIFY(m_place->restoreCase(*file));
    QCOMPARE(m_place->session().state()[QStringLiteral("root")], QStringLiteral("on"));
}

QString PhoneFormTest::write(const QTemporaryDir &folder, const char *name, const QByteArray &text)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

void PhoneFormTest::aDroppedPageIsShown()
{
    QTemporaryDir folder;
    const QString page = write(folder, "sheet.json", R"({"formatVersion":1,"platform":"ios",
        "attributes":{}})");
    QVERIFY(m_place->canTake(page));
    QVERIFY(m_place->dropText(page).contains(QStringLiteral("sheet.json")));
    m_place->take({page});
    m_place->take({page});
    QCOMPARE(m_place->session().page().name, QStringLiteral("sheet"));
    QCOMPARE(m_place->session().pages().size(), 1);
    QCOMPARE(m_place->session().state()[QStringLiteral("platform")], QStringLiteral("ios"));
}

void PhoneFormTest::aDroppedLogSetsThePhone()
{
    QTemporaryDir folder;
    const QString log = write(folder, "device.log",
                              "E AuthClient: {\"carrierFailedResultData\":\"{\\\"result\\\":800008,"
                              "\\\"msg\\\":\\\"x\\\"}\",\"code\":\"600011\",\"msg\":\"x\","
                              "\"requestId\":\"r\",\"vendorName\":\"ct_sjl\"}\n");
    QVERIFY(m_place->canTake(log));
    m_place->take({log});
    QCOMPARE(m_place->session().state()[QStringLiteral("vpn")], QStringLiteral("on"));
    QCOMPARE(m_place->session().state()[QStringLiteral("sim")], QStringLiteral("ctcc"));
}

void PhoneFormTest::aLogThatTellsNothingIsSaidSo()
{
    QTemporaryDir folder;
    QSignalSpy toasts(m_place.get(), &PhonePlace::toastRequested);
    m_place->take({write(folder, "plain.txt", "I/ActivityManager: Displayed\n")});
    QCOMPARE(toasts.size(), 1);
    m_place->take({write(folder, "binary.log", QByteArray(5000, '\0'))});
    QCOMPARE(toasts.size(), 2);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePhoneFormTest()
{
    return std::make_unique<numauth::ui::PhoneFormTest>();
}

#include "PhoneFormTest.moc"
