#include "ui/scheme/MigrationSteps.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/VerdictMark.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace numauth::ui {

using Step = workspace::SchemeMigration::Step;

namespace {

constexpr int stepHeight = 46;
constexpr int circle = 18;
constexpr int gap = 7;

/// Number or tick, word, and under it how things stand.
class StepButton : public QAbstractButton
{
public:
    enum class State { Done, Current, Later };

    StepButton(int number, QWidget *parent) : QAbstractButton(parent), m_number(number)
    {
        setMinimumHeight(stepHeight);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }

    void set(const QString &title, const QString &detail, State state)
    {
        setText(title);
        m_detail = detail;
        m_state = state;
        setAccessibleName(QStringLiteral("%1. %2").arg(m_number).arg(title));
        setAccessibleDescription(detail);
        setToolTip(detail);
        update();
    }
    State state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        paintCircle(painter, theme);
        const bool isCurrent = m_state == State::Current;
        const int left = circle + gap;
        painter.setFont(uiFont(TextSize::Normal, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_state == State::Later ? theme.muted : theme.text);
        painter.drawText(QRect(left, 0, width() - left, circle), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - left));
        paintLine(painter, theme, left + painter.fontMetrics().horizontalAdvance(text()) + gap);
        painter.setFont(uiFont(TextSize::Small));
        painter.setPen(theme.muted);
        const int room = width() - left - 4;
        painter.drawText(QRect(left, circle + 2, room, 18), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, room));
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    void paintCircle(QPainter &painter, const Theme &theme)
    {
        const QRectF box(1, 1, circle - 2, circle - 2);
        if (m_state == State::Done) {
            VerdictMark::paint(&painter, box, Verdict::Ok, theme);
            return;
        }
        const bool isCurrent = m_state == State::Current;
        painter.setPen(QPen(isCurrent ? theme.accent : theme.borderStrong, 1.5));
        painter.setBrush(isCurrent ? theme.selected : QColor(Qt::transparent));
        painter.drawEllipse(box);
        painter.setPen(isCurrent ? theme.accent : theme.muted);
        painter.setFont(uiFont(TextSize::Tiny, QFont::DemiBold));
        painter.drawText(box, Qt::AlignCenter, QString::number(m_number));
    }

    void paintLine(QPainter &painter, const Theme &theme, int left) const
    {
        if (m_number == 4 || left > width() - 6)
            return;
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(left, circle / 2, width() - 6, circle / 2);
    }

    int m_number;
    QString m_detail;
    State m_state = State::Later;
};

} // namespace

MigrationSteps::MigrationSteps(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("scheme.steps"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 6);
    row->setSpacing(2);
    for (int index = 0; index < 4; ++index) {
        auto *step = new StepButton(index + 1, this);
        step->setObjectName(QStringLiteral("scheme.step.%1").arg(index + 1));
        row->addWidget(step, 1);
        m_steps << step;
        connect(step, &QAbstractButton::clicked, this,
                [this, index] { emit requested(static_cast<Step>(index)); });
    }
    refresh();
}

void MigrationSteps::show(const workspace::SchemeMigration &migration)
{
    m_migration = migration;
    refresh();
}

void MigrationSteps::refresh()
{
    const auto &state = m_migration;
    const QStringList titles{tr("Clone"), tr("Verify"), tr("Switch"), tr("Delete old")};
    const QStringList details{
        state.successor.isEmpty() ? tr("free draft") : state.successor,
        state.doesKeyAnswer ? tr("key answers") : tr("not verified"),
        state.firstApp.isEmpty() ? tr("no version yet") : tr("from app %1").arg(state.firstApp),
        state.old.isEmpty() ? tr("gone")
                            : tr("%n app version(s) use it", nullptr, state.releasesOnOld)};
    const int next = static_cast<int>(state.next());
    for (int index = 0; index < m_steps.size(); ++index)
        static_cast<StepButton *>(m_steps.at(index))
            ->set(titles.at(index), details.at(index),
                  index < next    ? StepButton::State::Done
                  : index == next ? StepButton::State::Current
                                  : StepButton::State::Later);
}

void MigrationSteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace numauth::ui
