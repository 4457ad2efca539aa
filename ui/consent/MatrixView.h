#pragma once

#include "ui/consent/MatrixModel.h"
#include "ui/consent/Thumbnails.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

class QMimeData;

namespace numauth::ui {

/// A header of two lines: what several columns share stands once above them.
class MatrixHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString groupTitle(int section) const;
    QRect groupRect(const QRect &rect, int section) const;
};

/// Paints group heads, devices and cells: thumbnail, mark, amount.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MatrixDelegate(MatrixModel &model, MatrixSession &session, Thumbnails &thumbnails,
                   QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintDevice(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    MatrixModel &m_model;
    MatrixSession &m_session;
    Thumbnails &m_thumbnails;
};

/// The table of the device matrix. Enter or a double click opens a cell on the canvas, a click on
/// a head folds its group; a cell dragged out is a PNG file.
class MatrixView : public QTableView
{
    Q_OBJECT

public:
    MatrixView(MatrixModel &model, MatrixSession &session, QWidget *parent = nullptr);

    Thumbnails &thumbnails() { return m_thumbnails; }
    /// Height of the thumbnails in px, 64 … 240.
    void setThumbnailHeight(int height);
    /// What a cell gives when it is dragged out: its phone in full size with what it is written on
    /// it, as a picture and as a PNG file. Null for what is no cell.
    QMimeData *picture(const QModelIndex &index) const;

signals:
    void cellOpened(const QModelIndex &index);

protected:
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    MatrixModel &m_model;
    MatrixSession &m_session;
    Thumbnails m_thumbnails;
};

} // namespace numauth::ui
