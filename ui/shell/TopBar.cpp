#include "ui/shell/TopBar.h"

#include "ui/shell/VaultButton.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace numauth::shell {

namespace {

constexpr int barHeight = 44;
constexpr int markSize = 24;
constexpr int controlHeight = 28;
constexpr int paletteWidth = 292;
constexpr int glyphSize = 15;
constexpr double radius = 6;

/// Folder, name, branch, chevron: more parts than a tool button draws.
class WorkspaceButton : public QToolButton
{
public:
    explicit WorkspaceButton(QWidget *parent) : QToolButton(parent)
    {
        setObjectName(QStringLiteral("shell.workspace"));
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::TabFocus);
    }

    void setParts(const QString &name, const QString &branch)
    {
        m_name = name;
        m_branch = branch;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        int width = 12 + glyphSize + 8 + QFontMetrics(nameFont()).horizontalAdvance(m_name) + 34;
        if (!m_branch.isEmpty())
            width += 8 + 12 + 4 + QFontMetrics(branchFont()).horizontalAdvance(m_branch);
        return {std::min(width, 320), controlHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ui::Theme &theme = ui::Theme::of(this);
        QPainter painter(this);
        ui::parts::box(&painter, rect(), radius, underMouse() ? theme.hover : theme.surface,
                       theme.border);
        int x = 12;
        ui::paintIcon(&painter, QRectF(x, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                      QStringLiteral("folder"), theme.text);
        x += glyphSize + 8;
        const int room = width() - x - 30;
        painter.setFont(nameFont());
        painter.setPen(theme.text);
        const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, room);
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter, name);
        x += painter.fontMetrics().horizontalAdvance(name) + 8;
        if (!m_branch.isEmpty()) {
            ui::paintIcon(&painter, QRectF(x, (height() - 12) / 2.0, 12, 12),
                          QStringLiteral("branch"), theme.muted);
            painter.setFont(branchFont());
            painter.setPen(theme.muted);
            painter.drawText(QRect(x + 16, 0, width() - x - 42, height()), Qt::AlignVCenter,
                             m_branch);
        }
        ui::paintIcon(&painter, QRectF(width() - 22, (height() - 12) / 2.0, 12, 12),
                      QStringLiteral("chevron-down"), theme.muted);
        if (ui::parts::showsFocus(this))
            ui::parts::focusRing(&painter, rect(), radius, theme);
    }

private:
    static QFont nameFont() { return ui::uiFont(ui::TextSize::Normal, QFont::Medium); }
    static QFont branchFont() { return ui::uiFont(ui::TextSize::Small); }

    QString m_name;
    QString m_branch;
};

} // namespace

class PaletteField : public QPushButton
{
public:
    explicit PaletteField(QWidget *parent) : QPushButton(parent)
    {
        setObjectName(QStringLiteral("shell.paletteField"));
        setFixedSize(paletteWidth, controlHeight);
        setCursor(Qt::IBeamCursor);
    }

    void setKeys(const QString &keys)
    {
        m_keys = keys;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ui::Theme &theme = ui::Theme::of(this);
        QPainter painter(this);
        ui::parts::box(&painter, rect(), radius, underMouse() ? theme.hover : theme.surface,
                       theme.border);
        ui::paintIcon(&painter, QRectF(11, (height() - 13) / 2.0, 13, 13), QStringLiteral("search"),
                      theme.muted);
        painter.setFont(ui::uiFont());
        painter.setPen(theme.muted);
        const int room = width() - 32 - 8 - keysWidth();
        painter.drawText(QRect(32, 0, room, height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        paintKeys(&painter, theme);
        if (ui::parts::showsFocus(this))
            ui::parts::focusRing(&painter, rect(), radius, theme);
    }

private:
    int keysWidth() const
    {
        const QFontMetrics metrics(ui::uiFont(ui::TextSize::Tiny));
        return m_keys.isEmpty() ? 0 : metrics.horizontalAdvance(m_keys) + 12;
    }

    void paintKeys(QPainter *painter, const ui::Theme &theme) const
    {
        if (m_keys.isEmpty())
            return;
        painter->setFont(ui::uiFont(ui::TextSize::Tiny));
        const int width = keysWidth();
        const QRect box(this->width() - width - 8, (height() - 18) / 2, width, 18);
        ui::parts::box(painter, box, 4, theme.chrome, theme.border);
        painter->setPen(theme.muted);
        painter->drawText(box, Qt::AlignCenter, m_keys);
    }

    QString m_keys;
};

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_menuBar(new QMenuBar(this)),
      m_workspace(new WorkspaceButton(this)), m_palette(new PaletteField(this))
{
    setObjectName(QStringLiteral("shell.topBar"));
    setFixedHeight(barHeight);
    m_menuBar->setObjectName(QStringLiteral("shell.menuBar"));
    m_menuBar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_menuBar->setFixedHeight(controlHeight);
    QHBoxLayout *row = m_row;
    row->setContentsMargins(68, 0, 18, 1);
    row->setSpacing(20);
    row->addWidget(m_menuBar);
    row->addWidget(m_workspace);
    row->addStretch(2);
    row->addWidget(m_palette);
    row->addStretch(3);
    m_workspace->hide();
    connect(m_palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
    retranslate();
}

void TopBar::setWorkspaceMenu(QMenu *menu)
{
    m_workspace->setMenu(menu);
    m_workspace->setVisible(menu != nullptr);
}

void TopBar::setWorkspace(const WorkspaceInfo &info)
{
    m_info = info;
    retranslate();
}

void TopBar::setVault(VaultControl *vault)
{
    m_row->addWidget(new VaultButton(vault, this));
}

void TopBar::setPaletteKeys(const QString &keys)
{
    m_palette->setKeys(keys);
}

QRect TopBar::paletteAnchor() const
{
    return {m_palette->mapToGlobal(QPoint()), m_palette->size()};
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    ui::productIcon().paint(&painter, QRect(22, (barHeight - markSize) / 2, markSize, markSize));
}

void TopBar::retranslate()
{
    m_palette->setText(tr("Commands, devices, codes"));
    m_palette->setAccessibleName(m_palette->text());
    m_palette->setToolTip(tr("Find commands and things by name, pinyin or code"));
    m_menuBar->setAccessibleName(tr("Menus"));
    setAccessibleName(tr("Top bar"));
    QString name = m_info.isOpen ? m_info.name : tr("No workspace open");
    QString branch = m_info.branch;
    // The star stands behind what git would commit; outside git behind the name.
    if (m_info.isModified)
        (branch.isEmpty() ? name : branch) += QLatin1Char('*');
    static_cast<WorkspaceButton *>(m_workspace)->setParts(name, branch);
    m_workspace->setAccessibleName(tr("Workspace: %1").arg(name));
    m_workspace->setToolTip(m_info.isOpen ? QDir::toNativeSeparators(m_info.folder)
                                          : tr("Open or make a workspace"));
}

} // namespace numauth::shell
