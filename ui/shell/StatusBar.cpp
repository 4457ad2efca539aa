#include "ui/shell/StatusBar.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/VerdictMark.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace numauth::shell {

namespace {

constexpr int barHeight = 26;
constexpr int messageMs = 4000;

/// A flat part of the bar: a sign (mark, light or icon) and 12 px text, a tint under the pointer.
class Part : public QToolButton
{
public:
    explicit Part(QWidget *parent) : QToolButton(parent)
    {
        setFont(ui::uiFont(ui::TextSize::Small));
        setFocusPolicy(Qt::TabFocus);
        setPopupMode(QToolButton::InstantPopup);
    }

    void setMark(ui::Verdict verdict)
    {
        m_mark = verdict;
        updateGeometry();
    }
    void setLight(ui::Tone tone)
    {
        m_light = tone;
        update();
    }
    void setIconName(const QString &name)
    {
        m_icon = name;
        update();
    }

    QSize sizeHint() const override
    {
        int width = 2 * padding();
        width += text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + 1;
        width += signWidth() + (text().isEmpty() || signWidth() == 0 ? 0 : gap());
        return {width, barHeight - 1};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ui::Theme &theme = ui::Theme::of(this);
        QPainter painter(this);
        if (underMouse() && isEnabled())
            painter.fillRect(rect(), theme.isDark ? theme.hover : theme.border);
        const QRectF sign(padding(), (height() - signWidth()) / 2.0, signWidth(), signWidth());
        if (m_mark)
            ui::VerdictMark::paint(&painter, sign, *m_mark, theme);
        else if (m_light)
            ui::parts::box(&painter, sign.toRect(), signWidth() / 2.0,
                           ui::toneColour(*m_light, theme), {});
        else if (!m_icon.isEmpty())
            ui::paintIcon(&painter, sign, m_icon, theme.muted);
        const int left = padding() + signWidth() + (signWidth() > 0 ? gap() : 0);
        painter.setPen(m_light == ui::Tone::Warn ? theme.warn : theme.muted);
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, text());
        if (ui::parts::showsFocus(this))
            ui::parts::focusRing(&painter, rect(), 4, theme);
    }

private:
    int padding() const { return m_mark ? 5 : 10; }
    int gap() const { return m_light ? 5 : 4; }
    int signWidth() const
    {
        if (m_light)
            return 7;
        return m_mark || !m_icon.isEmpty() ? 13 : 0;
    }

    std::optional<ui::Verdict> m_mark;
    std::optional<ui::Tone> m_light;
    QString m_icon;
};

/// The line of 1 px between sections.
class Divider : public QWidget
{
public:
    explicit Divider(QWidget *parent) : QWidget(parent) { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), ui::Theme::of(this).border);
    }
};

QString sandboxText(const SandboxControl &sandbox)
{
    switch (sandbox.state()) {
    case SandboxControl::State::Running:
        return StatusBar::tr("Sandbox %1").arg(sandbox.address());
    case SandboxControl::State::PortTaken:
        return StatusBar::tr("Sandbox: port taken");
    case SandboxControl::State::Exposed:
        return StatusBar::tr("Sandbox %1, exposed").arg(sandbox.address());
    case SandboxControl::State::Stopped:
        break;
    }
    return StatusBar::tr("Sandbox stopped");
}

ui::Tone sandboxTone(SandboxControl::State state)
{
    switch (state) {
    case SandboxControl::State::Running:
        return ui::Tone::Ok;
    case SandboxControl::State::PortTaken:
    case SandboxControl::State::Exposed:
        return ui::Tone::Warn;
    case SandboxControl::State::Stopped:
        break;
    }
    return ui::Tone::Muted;
}

} // namespace

StatusBar::StatusBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("shell.statusBar"));
    setFixedHeight(barHeight);
    m_row->setContentsMargins(9, 1, 0, 0);
    m_row->setSpacing(0);
    m_refuses = addCount(QStringLiteral("refuses"), ui::Verdict::Refuses);
    m_nonCompliant = addCount(QStringLiteral("nonCompliant"), ui::Verdict::NonCompliant);
    m_cannotTell = addCount(QStringLiteral("cannotTell"), ui::Verdict::CannotTell);
    m_row->addSpacing(5);
    m_light = addButton(QStringLiteral("sandbox"));
    addSection(m_light);
    m_tasks = new ui::TaskBar(this);
    m_tasks->setObjectName(QStringLiteral("shell.status.tasks"));
    addSection(m_tasks);
    m_message = new ui::Label({}, ui::TextSize::Small, ui::Tone::Muted, this);
    m_message->setObjectName(QStringLiteral("shell.status.message"));
    m_message->setElides(true);
    m_message->setContentsMargins(10, 0, 10, 0);
    addSection(nullptr);
    m_row->addWidget(m_message, 1);
    addRightSide();
    refresh();
}

void StatusBar::addRightSide()
{
    m_ruleSet = new ui::Label({}, ui::TextSize::Small, ui::Tone::Muted, this);
    m_ruleSet->setContentsMargins(10, 0, 10, 0);
    m_ruleSet->setObjectName(QStringLiteral("shell.status.ruleSet"));
    m_saved = addButton(QStringLiteral("saved"));
    m_saved->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_saved->setFocusPolicy(Qt::NoFocus);
    static_cast<Part *>(m_saved)->setIconName(QStringLiteral("check"));
    m_language = addButton(QStringLiteral("language"));
    m_theme = addButton(QStringLiteral("theme"));
    addSection(m_ruleSet);
    addSection(m_saved);
    addSection(m_language);
    addSection(m_theme);
    connect(m_language, &QToolButton::clicked, this, &StatusBar::languageRequested);
    connect(m_theme, &QToolButton::clicked, this, &StatusBar::themeRequested);
}

void StatusBar::setCounts(const VerdictCounts &counts)
{
    m_counts = counts;
    refresh();
}

void StatusBar::setWorkspace(const WorkspaceInfo &info)
{
    m_info = info;
    refresh();
}

void StatusBar::setSandbox(SandboxControl *sandbox)
{
    m_sandbox = sandbox;
    if (!sandbox)
        return;
    connect(sandbox, &SandboxControl::stateChanged, this, &StatusBar::refreshSandbox);
    auto *menu = new QMenu(m_light);
    menu->addActions(sandbox->actions());
    m_light->setMenu(menu);
    refreshSandbox();
}

void StatusBar::setIsDark(bool isDark)
{
    m_isDark = isDark;
    refresh();
}

void StatusBar::showMessage(const QString &text)
{
    m_message->setText(text);
    QTimer::singleShot(messageMs, m_message, [label = m_message, text] {
        if (label->text() == text)
            label->clear();
    });
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

QToolButton *StatusBar::addButton(const QString &id)
{
    auto *part = new Part(this);
    part->setObjectName(QStringLiteral("shell.status.") + id);
    part->setFixedHeight(barHeight - 1);
    return part;
}

QToolButton *StatusBar::addCount(const QString &id, ui::Verdict verdict)
{
    auto *part = static_cast<Part *>(addButton(id));
    part->setMark(verdict);
    connect(part, &QToolButton::clicked, this, [this, verdict] { emit verdictClicked(verdict); });
    m_row->addWidget(part);
    return part;
}

/// A divider, then \p widget; the divider is hidden with the widget.
void StatusBar::addSection(QWidget *widget)
{
    auto *divider = new Divider(widget ? widget->parentWidget() : this);
    m_row->addWidget(divider);
    if (!widget)
        return;
    m_row->addWidget(widget);
    widget->setProperty("divider", QVariant::fromValue(static_cast<QWidget *>(divider)));
    if (widget == m_tasks)
        connect(m_tasks, &ui::TaskBar::countChanged, divider,
                [divider](int count) { divider->setVisible(count > 0); });
}

void StatusBar::refresh()
{
    const auto setCount = [](QToolButton *part, int count, const QString &name) {
        part->setText(QString::number(count));
        part->setToolTip(name);
        part->setAccessibleName(name);
        part->updateGeometry();
    };
    setAccessibleName(tr("Status bar"));
    setCount(m_refuses, m_counts.refuses, tr("%n refused", nullptr, m_counts.refuses));
    setCount(m_nonCompliant, m_counts.nonCompliant,
             tr("%n not compliant", nullptr, m_counts.nonCompliant));
    setCount(m_cannotTell, m_counts.cannotTell,
             tr("%n cannot be told", nullptr, m_counts.cannotTell));
    const auto show = [](QWidget *widget, bool isShown) {
        widget->setVisible(isShown);
        if (auto *divider = widget->property("divider").value<QWidget *>())
            divider->setVisible(isShown);
    };
    m_ruleSet->setText(tr("Rules %1").arg(m_info.ruleSet));
    show(m_ruleSet, !m_info.ruleSet.isEmpty());
    const bool isKeptAside = m_info.isModified && m_info.autosavedAt.isValid();
    const QDateTime kept = isKeptAside ? m_info.autosavedAt : m_info.savedAt;
    const QString time = kept.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
    m_saved->setText(isKeptAside ? tr("Autosaved %1").arg(time) : tr("Saved %1").arg(time));
    m_saved->setAccessibleName(m_saved->text());
    m_saved->updateGeometry();
    show(m_saved, kept.isValid());
    show(m_tasks, !m_tasks->tasks().isEmpty());
    m_language->setText(tr("English"));
    m_language->setToolTip(tr("Switch to Chinese"));
    m_language->setAccessibleName(m_language->toolTip());
    m_language->updateGeometry();
    static_cast<Part *>(m_theme)->setIconName(m_isDark ? QStringLiteral("moon")
                                                       : QStringLiteral("sun"));
    m_theme->setToolTip(m_isDark ? tr("Switch to the light theme")
                                 : tr("Switch to the dark theme"));
    m_theme->setAccessibleName(m_theme->toolTip());
    refreshSandbox();
}

void StatusBar::refreshSandbox()
{
    auto *divider = m_light->property("divider").value<QWidget *>();
    m_light->setVisible(m_sandbox);
    divider->setVisible(m_sandbox);
    if (!m_sandbox)
        return;
    auto *light = static_cast<Part *>(m_light);
    light->setLight(sandboxTone(m_sandbox->state()));
    light->setText(sandboxText(*m_sandbox));
    light->setAccessibleName(light->text());
    light->setToolTip(tr("Start, stop and address of the sandbox"));
    light->updateGeometry();
}

} // namespace numauth::shell
