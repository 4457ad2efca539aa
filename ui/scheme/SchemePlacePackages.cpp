// What the place does with files: reads them and finds the scheme that each belongs to.
#include "models/base/AtomicFile.h"
#include "models/package/KeystoreReader.h"
#include "models/scheme/SchemeBundle.h"
#include "models/scheme/SchemeCheck.h"
#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/PackageCard.h"
#include "ui/scheme/PasswordDialog.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/widgets/DropZone.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace numauth::ui {

using package::PackageFacts;

namespace {
const QString taskId = QStringLiteral("scheme.read");
constexpr qint64 bundleLimit = 4 * 1024 * 1024;

/// Whether a JSON or CSV file holds schemes or a key ledger; other places read such files, too.
bool isBundle(const QString &path, const QString &suffix)
{
    if (suffix != QLatin1StringView("json") && suffix != QLatin1StringView("csv"))
        return false;
    const Result<QByteArray> bytes = AtomicFile::read(path, bundleLimit);
    const auto bundle = bytes ? scheme::SchemeBundle::read(*bytes, path)
                              : Result<scheme::SchemeBundle>(bytes.error());
    return bundle && !(bundle->schemes.isEmpty() && bundle->ledger == scheme::KeyLedger());
}

constexpr qint64 megabyte = 1000 * 1000;
} // namespace

bool SchemePlace::canTake(const QString &path) const
{
    static const QStringList suffixes{QStringLiteral("apk"),
                                      QStringLiteral("aab"),
                                      QStringLiteral("apks"),
                                      QStringLiteral("xapk"),
                                      QStringLiteral("ipa"),
                                      QStringLiteral("app"),
                                      QStringLiteral("jks"),
                                      QStringLiteral("keystore"),
                                      QStringLiteral("bks"),
                                      QStringLiteral("p12"),
                                      QStringLiteral("pfx"),
                                      QStringLiteral("cer"),
                                      QStringLiteral("crt"),
                                      QStringLiteral("pem"),
                                      QStringLiteral("der"),
                                      QStringLiteral("p7b"),
                                      QStringLiteral("mobileprovision")};
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffixes.contains(suffix) || isBundle(path, suffix);
}

QString SchemePlace::dropText(const QString &path) const
{
    const QString file = QFileInfo(path).fileName();
    if (isBundle(path, QFileInfo(path).suffix().toLower()))
        return tr("Show what %1 would change in schemes and key ledger").arg(file);
    const int current = currentRow();
    if (current < 0 || !m_model->row(current).scheme)
        return tr("Read package name and signature of %1 and make a scheme of them").arg(file);
    return tr("Read the signature of %1 and compare it with %2")
        .arg(file, m_model->row(current).scheme->name);
}

void SchemePlace::take(const QStringList &paths)
{
    QStringList taken;
    std::ranges::copy_if(paths, std::back_inserter(taken),
                         [this](const QString &path) { return canTake(path); });
    if (taken.size() > 1)
        m_dock->setTab(SchemeDock::ReadTab);
    for (const QString &path : taken) {
        if (isBundle(path, QFileInfo(path).suffix().toLower()))
            m_ledger->importFrom(path);
        else
            m_queue->add(path);
    }
}

void SchemePlace::choosePackage()
{
    take(QFileDialog::getOpenFileNames(
        this, tr("Read packages"), {},
        tr("Packages and certificates (*.apk *.aab *.apks *.xapk *.ipa *.jks *.keystore *.bks "
           "*.p12 *.pfx *.cer *.crt *.pem *.der *.p7b *.mobileprovision)")));
}

/// The text goes the way of a file that was dropped.
void SchemePlace::pasteReport()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    PackageRead read;
    read.path = tr("pasted text");
    read.isFinal = true;
    read.time = m_services.clock.now();
    if (package::KeystoreReader::recognises(text)) {
        package::KeystoreReader::read(text, std::nullopt, read.facts);
    } else {
        report(tr("The clipboard holds no report of signingReport or keytool, and no certificate."),
               Verdict::Information);
        return;
    }
    read.facts.path = read.path;
    read.facts.size = text.size();
    m_dock->setTab(SchemeDock::ReadTab);
    takeRead(read);
}

void SchemePlace::reportReading()
{
    const QString file = QFileInfo(m_queue->current().path).fileName();
    const int total = m_queue->done() + m_queue->waiting() + (m_queue->isBusy() ? 1 : 0);
    if (m_queue->isBusy() && m_queue->bytesTotal() >= megabyte) {
        emit taskChanged(TaskState{taskId, tr("Checking %1, MB").arg(file),
                                   static_cast<int>(m_queue->bytesDone() / megabyte),
                                   static_cast<int>(m_queue->bytesTotal() / megabyte), true,
                                   false});
        return;
    }
    emit taskChanged(TaskState{taskId, tr("Reading %1").arg(file), m_queue->done(),
                               total > 1 ? total : 0, true, !m_queue->isBusy()});
}

void SchemePlace::cancelTask(const QString &id)
{
    if (id == taskId) {
        m_queue->cancel();
    } else if (m_sync) {
        m_requests.clear();
        m_sync->cancel();
    }
}

void SchemePlace::showCard(const PackageFacts &facts, const QList<Finding> &findings)
{
    const int row = currentRow();
    const bool canTake = row >= 0 && m_model->row(row).scheme &&
                         m_model->row(row).scheme->platform == scheme::Platform::Android;
    auto *card = new PackageCard(facts, findings, canTake, window());
    connect(card, &PackageCard::signatureChosen, this, &SchemePlace::registerSignature);
    card->open();
}

void SchemePlace::showDetails()
{
    if (const int row = currentRow(); row >= 0)
        showCard(m_model->row(row).facts.value_or(PackageFacts()), m_model->row(row).findings);
}

void SchemePlace::askForPassword(const PackageRead &read)
{
    const QString sentence = read.facts.errors.join(QLatin1Char(' '));
    m_dock->addRead(read, sentence, static_cast<int>(Verdict::CannotTell));
    auto *dialog = new PasswordDialog(QFileInfo(read.path).fileName(), sentence, window());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, path = read.path] { m_queue->addLocked(path, dialog->takePassword()); });
    dialog->open();
}

void SchemePlace::takeRead(const PackageRead &read)
{
    // Nobody is asked for the package of a scheme that is only shown.
    if (read.facts.isPasswordNeeded && read.schemeId.isEmpty()) {
        askForPassword(read);
        return;
    }
    const QString outcome = useFacts(read);
    const PackageFacts &facts = read.facts;
    Verdict verdict = facts.isUsable() ? Verdict::Ok : Verdict::Refuses;
    for (const Finding &finding : facts.findings) {
        if (finding.severity == Severity::Error)
            verdict = Verdict::Refuses;
        else if (finding.severity == Severity::Warning && verdict == Verdict::Ok)
            verdict = Verdict::NonCompliant;
    }
    if (!read.isFinal)
        verdict = Verdict::CannotTell;
    m_dock->addRead(read, outcome, static_cast<int>(verdict));
}

/// A package belongs to the scheme of its identity; without one the selected scheme is compared,
/// and an identity that no scheme has makes a draft. Says what became of it.
QString SchemePlace::useFacts(const PackageRead &read)
{
    const PackageFacts &facts = read.facts;
    if (!read.schemeId.isEmpty()) {
        m_model->compare(m_model->indexOf(read.schemeId), facts);
        return tr("package of %1").arg(read.schemeId);
    }
    if (!facts.errors.isEmpty() && facts.identity().isEmpty()) {
        const QString sentence = facts.errors.join(QLatin1Char(' '));
        report(QStringLiteral("%1: %2").arg(QFileInfo(read.path).fileName(), sentence),
               Verdict::Refuses);
        return sentence;
    }
    const int current = currentRow();
    int target = -1;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const SchemeRow &row = m_model->row(index);
        const bool fits =
            row.scheme && !facts.identity().isEmpty() && row.scheme->identity() == facts.identity();
        if (fits && (target < 0 || index == current))
            target = index;
    }
    if (target < 0 && facts.identity().isEmpty())
        target = current;
    if (target < 0)
        return addFrom(read);
    m_model->compare(target, facts);
    selectRow(target);
    return tr("compared with %1").arg(m_model->row(target).id);
}

QString SchemePlace::addFrom(const PackageRead &read)
{
    if (m_model->folder().isEmpty()) {
        const QString sentence = tr("Open a workspace first: the scheme is kept in it.");
        report(sentence, Verdict::Information);
        return sentence;
    }
    if (!read.isFinal)
        return tr("new draft follows");
    const scheme::Scheme made = scheme::SchemeCheck::fromPackage(read.facts);
    const QString schemeId = scheme::SchemeStore(m_model->folder()).freeId(made.name);
    if (!save(tr("Add %1").arg(made.name), schemeId, made))
        return tr("not kept");
    const int index = m_model->indexOf(schemeId);
    m_model->compare(index, read.facts);
    selectRow(index);
    report(tr("Made the draft %1 from %2.").arg(made.name, QFileInfo(read.path).fileName()),
           Verdict::Ok);
    return tr("new draft %1").arg(schemeId);
}

} // namespace numauth::ui
