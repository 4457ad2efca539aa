#include "ui/consent/InspectorDelegate.h"

#include "models/consent/AttributeTable.h"
#include "models/consent/Geometry.h"
#include "ui/consent/InspectorModel.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace numauth::ui {

using consent::ArgumentKind;

namespace {

constexpr int attributeRowHeight = 42;
constexpr int headHeight = 26;
constexpr int boxHeight = 28;
constexpr int boxWidth = 124;
constexpr int resetWidth = 26;

ArgumentKind kindOf(const QModelIndex &index)
{
    return static_cast<ArgumentKind>(index.data(InspectorModel::KindRole).toInt());
}

bool isBoolean(const QModelIndex &index)
{
    return kindOf(index) == ArgumentKind::Boolean;
}
bool hasChoices(const QModelIndex &index)
{
    return !index.data(InspectorModel::ChoicesRole).toStringList().isEmpty();
}

QString unitOf(const QModelIndex &index)
{
    const QString unit = index.data(InspectorModel::UnitRole).toString();
    const bool isShown = unit == QLatin1StringView("dp") || unit == QLatin1StringView("sp") ||
                         unit == QLatin1StringView("px") || unit == QLatin1StringView("pt");
    return isShown ? unit : QString();
}

void paintSwitch(QPainter *painter, const QRect &box, bool isOn, const Theme &theme)
{
    const QRectF track(box.right() - 34, box.center().y() - 8, 32, 18);
    painter->setPen(QPen(isOn ? theme.accent : theme.borderStrong, 1));
    painter->setBrush(isOn ? theme.accent : theme.input);
    painter->drawRoundedRect(track, 9, 9);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isOn ? theme.onAccent : theme.borderStrong);
    const double x = isOn ? track.right() - 9 : track.left() + 9;
    painter->drawEllipse(QPointF(x, track.center().y()), 6, 6);
}

void paintSwatch(QPainter *painter, QRect &text, const QString &value, const Theme &theme)
{
    const auto colour = consent::Argb::parseAndroid(value);
    if (!colour)
        return;
    const QRectF swatch(text.left(), text.center().y() - 7, 14, 14);
    painter->setPen(QPen(theme.borderStrong, 1));
    painter->setBrush(QColor(colour->red(), colour->green(), colour->blue(), colour->alpha()));
    painter->drawRoundedRect(swatch, 3, 3);
    text.setLeft(text.left() + 21);
}

} // namespace

InspectorDelegate::InspectorDelegate(QObject *parent) : RowDelegate(attributeRowHeight, parent) {}

QRect InspectorDelegate::editorBox(const QRect &row)
{
    return {row.right() - resetWidth - boxWidth - 4, row.center().y() - boxHeight / 2 + 1, boxWidth,
            boxHeight};
}

QRect InspectorDelegate::resetBox(const QRect &row)
{
    return {row.right() - resetWidth, row.center().y() - 12, 24, 24};
}

QSize InspectorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, index.data(IsHeadRole).toBool() ? headHeight : attributeRowHeight};
}

void InspectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (index.data(IsHeadRole).toBool()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    const Theme &theme = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isSelected ? theme.selected : theme.surface);
    painter->setPen(theme.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = editorBox(option.rect);
    const bool isChanged = index.data(InspectorModel::IsChangedRole).toBool();
    const QRect words(option.rect.left() + 12, option.rect.top() + 4,
                      box.left() - option.rect.left() - 18, 18);
    painter->setFont(uiFont(TextSize::Normal, isChanged ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme.text);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(codeFont(TextSize::Tiny));
    painter->setPen(theme.muted);
    painter->drawText(
        words.translated(0, 17), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(InspectorModel::AttributeIdRole).toString(),
                                          Qt::ElideRight, words.width()));
    paintBox(painter, box, index, option.widget);
    if (isChanged)
        paintIcon(painter, QRectF(resetBox(option.rect)).adjusted(4, 4, -4, -4),
                  QStringLiteral("undo"), theme.muted);
    painter->restore();
}

void InspectorDelegate::paintBox(QPainter *painter, const QRect &box, const QModelIndex &index,
                                 const QWidget *widget) const
{
    const Theme &theme = Theme::of(widget);
    if (isBoolean(index)) {
        const QVariant own = index.data(InspectorModel::ValueRole);
        const QVariant shown = own.isValid() ? own : index.data(Qt::EditRole);
        paintSwitch(painter, box, shown.toBool(), theme);
        return;
    }
    painter->setPen(QPen(theme.borderStrong, 1));
    painter->setBrush(theme.input);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRect text = box.adjusted(9, 0, -9, 0);
    const QString value = index.data(InspectorModel::ValueTextRole).toString();
    if (kindOf(index) == ArgumentKind::Color)
        paintSwatch(painter, text, value, theme);
    if (hasChoices(index)) {
        paintIcon(painter, QRectF(text.right() - 12, text.center().y() - 6, 13, 13),
                  QStringLiteral("chevron-down"), theme.muted);
        text.setRight(text.right() - 16);
    }
    const QString unit = unitOf(index);
    painter->setFont(uiFont());
    if (!unit.isEmpty()) {
        painter->setPen(theme.muted);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, unit);
        text.setRight(text.right() - 22);
    }
    const bool isUnset = index.data(Qt::EditRole).toString().isEmpty();
    painter->setPen(isUnset ? theme.muted : theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(value, Qt::ElideRight, text.width()));
}

QWidget *InspectorDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    if (isBoolean(index))
        return nullptr;
    if (hasChoices(index)) {
        auto *combo = new QComboBox(parent);
        combo->addItems(index.data(InspectorModel::ChoicesRole).toStringList());
        combo->setAccessibleName(index.data().toString());
        connect(combo, &QComboBox::activated, this, [this, combo] {
            emit const_cast<InspectorDelegate *>(this)->commitData(combo);
            emit const_cast<InspectorDelegate *>(this)->closeEditor(combo);
        });
        return combo;
    }
    auto *line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("consent.inspector.editor"));
    line->setAccessibleName(index.data().toString());
    line->setFrame(true);
    return line;
}

void InspectorDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentText(index.data(InspectorModel::ValueTextRole).toString());
    }
}

void InspectorDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (line->text() != index.data(Qt::EditRole).toString())
            model->setData(index, line->text(), Qt::EditRole);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentIndex(), Qt::EditRole);
    }
}

void InspectorDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    editor->setGeometry(editorBox(option.rect));
}

bool InspectorDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.data(IsHeadRole).toBool())
        return RowDelegate::editorEvent(event, model, option, index);
    const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (resetBox(option.rect).contains(position) &&
        index.data(InspectorModel::IsChangedRole).toBool()) {
        emit resetRequested(index);
        return true;
    }
    if (isBoolean(index) && editorBox(option.rect).contains(position)) {
        const QVariant own = index.data(InspectorModel::ValueRole);
        const bool isOn = own.isValid() ? own.toBool() : index.data(Qt::EditRole).toBool();
        return model->setData(index, !isOn, Qt::EditRole);
    }
    return false;
}

} // namespace numauth::ui
