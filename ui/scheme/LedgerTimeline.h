#pragma once

#include "models/scheme/KeyRotation.h"
#include "ui/widgets/Verdict.h"

#include <QWidget>

namespace numauth::ui {

/// The app versions of one scheme from old to new as a strip: a piece for each run of versions with
/// the same key, as wide as its share of users where that is known, in the colour of its worst
/// prediction. A click chooses the first version of a piece.
class LedgerTimeline : public QWidget
{
    Q_OBJECT

public:
    struct Piece
    {
        /// `sk#9f2c`, the key's id, or empty when nobody has said which key it is.
        QString key;
        QString firstApp;
        QString lastApp;
        /// Percent; 0 when it is not known of any version.
        double share = 0;
        Verdict worst = Verdict::Ok;
        /// Index of the oldest version in the ledger.
        qsizetype release = 0;
    };

    explicit LedgerTimeline(QWidget *parent = nullptr);

    static QList<Piece> piecesOf(const scheme::KeyLedger &ledger, const QString &scheme,
                                 const scheme::KeyRotation &rotation);
    /// Hides itself when there are none.
    void setPieces(const QList<Piece> &pieces);
    const QList<Piece> &pieces() const { return m_pieces; }

    QSize sizeHint() const override;

signals:
    void releaseChosen(qsizetype release);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect areaOf(qsizetype index) const;
    qsizetype pieceAt(const QPoint &position) const;
    QString apps(const Piece &piece) const;
    QString words(const Piece &piece) const;

    QList<Piece> m_pieces;
};

} // namespace numauth::ui
