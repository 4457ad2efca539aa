#include "ui/shell/AboutPage.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

namespace numauth::shell {

AboutPage::AboutPage(QWidget *parent)
    : SettingsPage(parent),
      m_version(new ui::Label({}, ui::TextSize::Section, ui::Tone::Text, this)),
      m_privacy(new ui::Label({}, ui::TextSize::Normal, ui::Tone::Text, this)),
      m_licence(new ui::Label({}, ui::TextSize::Small, ui::Tone::Muted, this)),
      m_facts(new ui::Label(diagnostics(), ui::TextSize::Small, ui::Tone::Muted, this)),
      m_copy(new QPushButton(this))
{
    m_version->setWeight(QFont::DemiBold);
    m_facts->setIsCode(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (ui::Label *label : {m_privacy, m_licence, m_facts})
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_version);
    column->addWidget(m_privacy);
    column->addWidget(m_licence);
    column->addWidget(m_facts);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(diagnostics()); });
    retranslate();
}

QString AboutPage::diagnostics()
{
    QStringList lines{QStringLiteral("numauth-console %1").arg(QStringLiteral(NUMAUTH_VERSION)),
                      QStringLiteral("Qt %1 (built with %2)")
                          .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
                      QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(),
                                                   QSysInfo::currentCpuArchitecture()),
                      QStringLiteral("platform %1").arg(QGuiApplication::platformName())};
    for (const QScreen *screen : QGuiApplication::screens())
        lines << QStringLiteral("screen %1x%2 at %3")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    return lines.join(QLatin1Char('\n'));
}

void AboutPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void AboutPage::retranslate()
{
    m_version->setText(QStringLiteral("Numauth Console %1").arg(QStringLiteral(NUMAUTH_VERSION)));
    m_privacy->setText(tr("Nothing leaves this machine but the calls that you send. There is no "
                          "account and no telemetry."));
    m_licence->setText(tr("Built with Qt (LGPL 3, dynamically linked), OpenSSL (Apache 2.0), zlib "
                          "and CLI11 (BSD)."));
    m_copy->setText(tr("Copy for a bug report"));
    m_copy->setAccessibleName(m_copy->text());
}

} // namespace numauth::shell
