#include "ui/phone/QuotaBar.h"

#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

/// A thin bar: how much of a limit is used.
class Bar : public QWidget
{
public:
    Bar() { setFixedHeight(8); }
    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.border);
        painter.drawRoundedRect(rect(), 4, 4);
        painter.setBrush(m_share < 1 ? theme.accent : theme.refuse);
        painter.drawRoundedRect(QRectF(0, 0, width() * qBound(0.0, m_share, 1.0), height()), 4, 4);
    }

private:
    double m_share = 0;
};

} // namespace

QuotaBar::QuotaBar(PhoneSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new Label({}, TextSize::Small)),
      m_rule(new Label({}, TextSize::Small, Tone::Muted)), m_bar(new Bar),
      m_count(new Label({}, TextSize::Small))
{
    setObjectName(QStringLiteral("phone.quota"));
    m_title->setWeight(QFont::DemiBold);
    m_rule->setElides(true);
    m_rule->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setObjectName(QStringLiteral("phone.quota.count"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_rule, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_bar, 1);
    line->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(line);
    showQuota();
}

void QuotaBar::showQuota()
{
    const auto carrier = m_session.carrier();
    const phone::TokenQuota *quota = m_session.quota();
    m_title->setText(tr("Quota"));
    m_bar->setVisible(quota);
    m_count->setVisible(quota);
    if (!carrier) {
        m_rule->setText(tr("The data SIM is of none of the three carriers."));
        return;
    }
    const QString name = consent::carrierLabel(*carrier).text();
    if (!quota) {
        m_rule->setText(tr("%1: cannot tell, the limit is not published").arg(name));
        return;
    }
    m_rule->setText(tr("%1: at most %2 unused tokens in %3 minutes")
                        .arg(name)
                        .arg(quota->unusedTokens)
                        .arg(quota->minutes));
    m_rule->setToolTip(quota->source);
    const int used = m_session.unusedTokens();
    static_cast<Bar *>(m_bar)->setShare(static_cast<double>(used) / quota->unusedTokens);
    m_count->setText(QStringLiteral("%1 / %2").arg(used).arg(quota->unusedTokens));
    m_count->setTone(used < quota->unusedTokens ? Tone::Text : Tone::Refuse);
}

} // namespace numauth::ui
