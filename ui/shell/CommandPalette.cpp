#include "ui/shell/CommandPalette.h"

#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StyleParts.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::shell {

namespace {
constexpr QSize paletteSize(640, 420);
} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_model(new PaletteModel(this)),
      m_field(new ui::SearchField(this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("shell.palette"));
    m_field->setObjectName(QStringLiteral("shell.palette.field"));
    m_list->setObjectName(QStringLiteral("shell.palette.list"));
    setFixedSize(paletteSize);
    m_list->setModel(m_model);
    auto *delegate = new ui::RowDelegate(ui::RowDelegate::Normal, this);
    delegate->setHasLines(false);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    retranslate();
}

void CommandPalette::popUp(const QList<PaletteEntry> &entries, const QStringList &recent,
                           const QRect &anchor)
{
    m_model->setEntries(entries, recent);
    m_field->clear();
    search({});
    const QWidget *window = parentWidget()->window();
    const QRect limits(window->mapToGlobal(QPoint()), window->size());
    const int x = std::clamp(anchor.center().x() - width() / 2, limits.left() + 8,
                             std::max(limits.right() - width() - 8, limits.left() + 8));
    move(x, anchor.top() - 8);
    show();
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        moveSelection(1);
        return true;
    case Qt::Key_Up:
        moveSelection(-1);
        return true;
    case Qt::Key_PageDown:
        moveSelection(10);
        return true;
    case Qt::Key_PageUp:
        moveSelection(-10);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::moveSelection(int step)
{
    const int last = m_model->rowCount() - 1;
    const int direction = step > 0 ? 1 : -1;
    int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(last, 0));
    while (row >= 0 && row <= last && !m_model->entryAt(row))
        row += direction;
    if (m_model->entryAt(row))
        m_list->setCurrentIndex(m_model->index(row));
    else if (direction < 0)
        m_list->scrollToTop();
}

void CommandPalette::choose(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entryAt(index.row());
    if (!entry)
        return;
    const PaletteEntry chosenEntry = *entry;
    close();
    emit chosen(chosenEntry);
}

void CommandPalette::search(const QString &query)
{
    m_model->setQuery(query);
    const int first = m_model->firstEntryRow();
    if (first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
    m_list->scrollToTop();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Name, pinyin, initials or code"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_list->setAccessibleName(tr("Matches"));
}

} // namespace numauth::shell
