#include "ui/phone/AppChoice.h"

#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
#include "models/scheme/SchemeStore.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using scheme::SchemeCheck;
using scheme::SchemeStore;

namespace {

const QString keyField = QStringLiteral("key");

QComboBox *makeCombo(const char *name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QString::fromLatin1(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return combo;
}

} // namespace

AppChoice::AppChoice(PhoneSession &session, int labelWidth, QWidget *parent)
    : QWidget(parent), m_session(session), m_scheme(makeCombo("phone.scheme")),
      m_package(makeCombo("phone.package")), m_schemeRow(new FormRow({}, m_scheme)),
      m_packageRow(new FormRow({}, m_package)), m_verdict(new Label({}, TextSize::Small))
{
    m_verdict->setObjectName(QStringLiteral("phone.schemeVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (FormRow *row : {m_schemeRow, m_packageRow}) {
        row->setLabelWidth(labelWidth);
        layout->addWidget(row);
    }
    layout->addWidget(m_verdict);
    connect(m_scheme, &QComboBox::activated, this, [this] {
        const auto scheme = SchemeStore(m_folder).load(m_scheme->currentData().toString());
        // The scheme's own package is what most people mean.
        if (scheme && !scheme->packageFile.isEmpty())
            choosePackage(QDir(m_folder).filePath(scheme->packageFile));
        else
            judge();
    });
    connect(m_package, &QComboBox::activated, this, &AppChoice::judge);
    retranslate();
}

void AppChoice::openWorkspace(const QString &folder)
{
    m_folder = folder;
    m_package->clear();
    m_scheme->clear();
    fill();
    say({}, false);
}

void AppChoice::fill()
{
    m_scheme->addItem(tr("not said"), QString());
    m_package->addItem(tr("not said"), QString());
    if (!m_folder.isEmpty()) {
        for (const scheme::StoredScheme &stored : SchemeStore(m_folder).all()) {
            if (!stored.scheme)
                continue;
            m_scheme->addItem(stored.scheme->name, stored.id);
            const QString path = QDir(m_folder).filePath(stored.scheme->packageFile);
            if (!stored.scheme->packageFile.isEmpty() && m_package->findData(path) < 0)
                m_package->addItem(QFileInfo(path).fileName(), path);
        }
    }
    setVisible(m_scheme->count() > 1 || m_package->count() > 1);
}

void AppChoice::choosePackage(const QString &path)
{
    if (m_package->findData(path) < 0)
        m_package->addItem(QFileInfo(path).fileName(), path);
    m_package->setCurrentIndex(m_package->findData(path));
    setVisible(true);
    judge();
}

void AppChoice::judge()
{
    const QString id = m_scheme->currentData().toString();
    const QString path = m_package->currentData().toString();
    if (path.isEmpty()) {
        say(id.isEmpty() ? QString() : tr("Choose both to see whether the key fits."), false);
        return;
    }
    const package::PackageFacts facts =
        package::PackageReader::read(path, package::Verification::Skip);
    if (!facts.isUsable()) {
        say(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(),
                                         facts.errors.join(QLatin1Char(' '))),
            true);
        return;
    }
    if (id.isEmpty()) {
        say(tr("Choose both to see whether the key fits."), false);
        return;
    }
    const auto scheme = SchemeStore(m_folder).load(id);
    if (!scheme) {
        say(scheme.error().message, true);
        return;
    }
    const auto findings = SchemeCheck::check(*scheme, SchemeStore::shownPath(id), facts);
    const auto fault = std::ranges::find(findings, Severity::Error, &Finding::severity);
    const bool isWrong = fault != findings.end();
    m_session.set(keyField, isWrong ? QStringLiteral("wrong") : QStringLiteral("ok"));
    say(isWrong ? SchemeCheck::brief(*fault).text() : tr("The key fits this package."), isWrong);
}

void AppChoice::say(const QString &sentence, bool isFault)
{
    m_verdict->setTone(isFault ? Tone::Refuse : Tone::Muted);
    m_verdict->setText(sentence);
    m_verdict->setVisible(!sentence.isEmpty());
}

void AppChoice::retranslate()
{
    m_schemeRow->setLabel(tr("Scheme"));
    m_packageRow->setLabel(tr("Package"));
    m_scheme->setAccessibleName(tr("Scheme"));
    m_package->setAccessibleName(tr("Package"));
    if (m_scheme->count() == 0)
        fill();
    for (QComboBox *combo : {m_scheme, m_package})
        combo->setItemText(0, tr("not said"));
    if (m_verdict->isVisibleTo(this))
        judge();
}

void AppChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
